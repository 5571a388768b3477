using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class TrimTests : TensorTest
{
    private static readonly TrimOptions Fine = new() { TopDb = 40, FrameLength = 128, HopLength = 64 };

    [Fact]
    public void Silence_at_both_ends_goes_and_the_rest_moves_to_the_front()
    {
        var wave = Bursts();

        var trimmed = new Trim(Fine).Extract(wave);

        trimmed.Values.shape.ShouldBe(wave.Values.shape);
        trimmed.Lengths.data<long>().ToArray().ShouldBe([64L * 49, 64 * 17]);
        trimmed.Values[0].narrow(0, 0, 64 * 49).equal(wave.Values[0].narrow(0, 64 * 16, 64 * 49)).all().item<bool>().ShouldBeTrue();
        trimmed.Values[0].narrow(0, 64 * 49, 64).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Silence_within_goes_on_demand()
    {
        var trimmed = new Trim(Fine with { Inner = InnerSilence.Drop }).Extract(Bursts());

        trimmed.Lengths.data<long>().ToArray().ShouldBe([64L * 34, 64 * 17]);
        trimmed.Values[0].narrow(0, 0, 64 * 34).abs().gt(0.1).to(ScalarType.Float32).mean().item<float>().ShouldBeGreaterThan(0.85f);
    }

    [Fact]
    public void A_silent_recording_stays_whole()
    {
        var trimmed = new Trim(Fine).Extract(Signals.Wave(zeros(1000)));

        trimmed.Lengths.item<long>().ShouldBe(1000);
    }

    [Fact]
    public void What_is_kept_passes_its_gradient_to_the_samples_it_came_from()
    {
        var wave = Bursts();
        var values = wave.Values.clone().requires_grad_();

        new Trim(Fine).Extract(wave with { Values = values }).Values.sum().backward();

        values.grad!.sum().item<float>().ShouldBe(64 * (49 + 17));
    }

    [Theory]
    [InlineData(InnerSilence.Keep, 128, 64)]
    [InlineData(InnerSilence.Drop, 128, 64)]
    [InlineData(InnerSilence.Keep, 333, 77)]
    [InlineData(InnerSilence.Drop, 40, 100)]
    public void Copied_clips_are_those_that_tensor_operators_give(InnerSilence inner, int frame, int hop)
    {
        var wave = Bursts();
        var trim = new Trim(new() { TopDb = 40, FrameLength = frame, HopLength = hop, Inner = inner });

        var copied = trim.Extract(wave);

        var chain = trim.Extract(wave with { Values = wave.Values.clone().requires_grad_() });
        copied.Values.eq(chain.Values).all().item<bool>().ShouldBeTrue();
        copied.Lengths.data<long>().ToArray().ShouldBe(chain.Lengths.data<long>().ToArray());
    }

    [Theory]
    [InlineData(InnerSilence.Keep)]
    [InlineData(InnerSilence.Drop)]
    public void Promises_of_the_contract_are_kept(InnerSilence inner) => Conformance.Check(() => new Trim(new() { Inner = inner }));

    /// <summary>A loud sound of 16 hops after 16 hops of near silence, and a second one after 16 more in the first item only; rubbish beyond.</summary>
    private static Signal Bursts()
    {
        var values = Signals.Noise([2, 64 * 80]).sign().mul(1e-4);
        values[0].narrow(0, 64 * 16, 64 * 16).mul_(5e3);
        values[0].narrow(0, 64 * 48, 64 * 16).mul_(5e3);
        values[1].narrow(0, 64 * 16, 64 * 16).mul_(5e3);
        values[1].narrow(0, 64 * 70, 64 * 10).mul_(1e4);
        return Signal.Waveform(values, tensor([64L * 80, 64 * 70]), 16000);
    }
}
