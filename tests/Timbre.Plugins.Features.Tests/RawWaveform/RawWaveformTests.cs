using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class RawWaveformTests : TensorTest
{
    [Fact]
    public void By_default_every_sample_is_a_step_of_time()
    {
        var wave = Signals.Wave(Signals.Noise([100]));

        var map = new RawWaveform(new()).Extract(wave);

        map.Values.shape.ShouldBe([1, 1, 1, 100]);
        map.Rate.ShouldBe(16000);
        map.Values.flatten().equal(wave.Values.flatten()).all().item<bool>().ShouldBeTrue();
    }

    [Fact]
    public void Columns_hold_successive_samples_and_lengths_count_whole_columns()
    {
        var wave = Signal.Waveform(arange(10, dtype: ScalarType.Float32).unsqueeze(0), tensor([9L]), 16000);

        var map = new RawWaveform(new() { FrameLength = 4, HopLength = 2 }).Extract(wave);

        map.Values.shape.ShouldBe([1, 1, 4, 4]);
        map.Lengths.item<long>().ShouldBe(3);
        map.Rate.ShouldBe(8000);
        map.Values[0, 0].transpose(0, 1)[1].data<float>().ToArray().ShouldBe([2f, 3f, 4f, 5f]);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(() => new RawWaveform(new()));
        Conformance.Check(() => new RawWaveform(new() { FrameLength = 160 }));
    }
}
