using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class PolarityTests : TensorTest
{
    [Fact]
    public void Half_of_the_clips_are_inverted_and_the_others_are_as_they_were()
    {
        var wave = Waves.Noise(1000, 8);

        var sign = new Polarity(new()).Apply(wave, Waves.Context(1000)).Values.div(wave.Values);

        sign.abs().eq(1).all().item<bool>().ShouldBeTrue();
        sign.amax(1).eq(sign.amin([1])).all().item<bool>().ShouldBeTrue();
        sign.lt(0).to(ScalarType.Float32).mean().item<float>().ShouldBe(0.5f, 0.05);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept() =>
        Conformance.Check(new Polarity(new()), new Polarity(new() { Probability = 0 }));
}
