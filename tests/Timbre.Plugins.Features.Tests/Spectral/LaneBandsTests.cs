using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

/// <summary>What the vector lanes compute beside the tensor operators, which take over where a gradient is recorded.</summary>
public sealed class LaneBandsTests : TensorTest
{
    public static TheoryData<int, int?, int, bool, PadMode, double, FrameLength> Cases => new()
    {
        { 512, 400, 160, true, PadMode.Reflect, 2, FrameLength.Fft },
        { 512, 320, 160, false, PadMode.Reflect, 1, FrameLength.Window },
        { 512, 321, 160, true, PadMode.Constant, 1, FrameLength.Window },
        { 400, null, 200, true, PadMode.Reflect, 2, FrameLength.Fft },
        { 480, 479, 77, false, PadMode.Reflect, 2, FrameLength.Fft },
        { 1200, null, 480, true, PadMode.Constant, 2, FrameLength.Fft },
        { 2048, null, 512, true, PadMode.Reflect, 1, FrameLength.Fft },
        { 128, 100, 1, false, PadMode.Reflect, 2, FrameLength.Fft },
        { 6, 5, 11, true, PadMode.Reflect, 2, FrameLength.Fft },
        { 2, null, 3, false, PadMode.Reflect, 1, FrameLength.Fft },
        { 4, 2, 1, true, PadMode.Constant, 2, FrameLength.Window },
        { 750, 600, 1000, true, PadMode.Reflect, 1, FrameLength.Fft },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lanes_give_what_tensor_operators_give(int fft, int? win, int hop, bool center, PadMode pad, double power, FrameLength frame)
    {
        var options = new MelSpectrogramOptions
        {
            NFft = fft, WinLength = win, HopLength = hop, NMels = Math.Min(40, (fft / 2) + 1), Center = center, PadMode = pad, Power = power, Frame = frame,
        };
        LaneBands.Takes(options, power).ShouldBeTrue();
        using var feature = new MelSpectrogram(options);
        long[] lengths = [4801, 4800, 1300, 40, 1];
        var values = Noise(lengths.Length, 4801);

        var lanes = feature.Extract(Signal.Waveform(values, torch.tensor(lengths), 16000));

        var chain = feature.Extract(Signal.Waveform(values.clone().requires_grad_(), torch.tensor(lengths), 16000));
        lanes.Values.shape.ShouldBe(chain.Values.shape);
        lanes.Lengths.data<long>().ToArray().ShouldBe(chain.Lengths.data<long>().ToArray());
        var scale = chain.Values.abs().amax([1, 2, 3], keepdim: true).clamp_min(1e-6);
        lanes.Values.sub(chain.Values).abs().div(scale).max().item<float>().ShouldBeLessThan(2e-6f);
    }

    [Fact]
    public void A_clip_has_the_same_bits_alone_and_in_any_batch()
    {
        using var feature = new MelSpectrogram(new() { NFft = 512, HopLength = 160, NMels = 64 });
        var values = Noise(5, 20000);
        var lengths = torch.tensor([20000L, 777L, 12345L, 20000L, 5000L]);

        var together = feature.Extract(Signal.Waveform(values, lengths, 16000)).Values;

        var alone = feature.Extract(Signal.Waveform(values.narrow(0, 2, 1).narrow(1, 0, 12345), torch.tensor([12345L]), 16000)).Values;
        together[2].narrow(2, 0, alone.shape[3]).eq(alone[0]).all().item<bool>().ShouldBeTrue();
        together[2].narrow(2, alone.shape[3], together.shape[3] - alone.shape[3]).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Waveforms_that_are_no_contiguous_tensor_are_read_in_their_order()
    {
        using var feature = new MelSpectrogram(new());
        var values = Noise(4000, 3);

        var bands = feature.Extract(Signal.Waveform(values.t(), torch.full([3], 4000, dtype: ScalarType.Int64), 16000)).Values;

        var copied = feature.Extract(Signal.Waveform(values.t().contiguous(), torch.full([3], 4000, dtype: ScalarType.Int64), 16000)).Values;
        bands.eq(copied).all().item<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData(401)]
    [InlineData(14)]
    public void Lengths_with_other_factors_are_left_to_tensor_operators(int fft) =>
        LaneBands.Takes(new MelSpectrogramOptions { NFft = fft }, power: 2).ShouldBeFalse();

    private static Tensor Noise(int rows, int columns)
    {
        var values = new float[rows * columns];
        new RandomStream(5, 0, columns, 0).FillNormal(values);
        return torch.tensor(values, [rows, columns]).mul(0.1);
    }
}
