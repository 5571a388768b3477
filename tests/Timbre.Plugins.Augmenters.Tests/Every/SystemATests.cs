using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class SystemATests : TensorTest
{
    // The two-branch CNN on mel-spectrograms: roll by an integer in [-8000, 8000), noise of std in [0.001, 0.005], gain in [0.7, 1.3], clip.
    [Fact]
    public void Its_augmentation_is_expressible_exactly()
    {
        const int Count = 32;
        var clean = (Waves.Noise(Count, 48_000) with { Lengths = torch.full([Count], 30_000, dtype: ScalarType.Int64) }).ZeroBeyondLengths();
        AugmentContext Stage(int stage) => new(seed: 1, epoch: 0, [.. Enumerable.Range(0, Count)], stage, CPU);

        var rolled = new Roll(new() { MaxSamples = 8000, Padding = true }).Apply(clean, Stage(0));
        var noisy = new Noise(new() { MinStd = 0.001, MaxStd = 0.005 }).Apply(rolled, Stage(1));
        var louder = new Gain(new() { MinFactor = 0.7, MaxFactor = 1.3 }).Apply(noisy, Stage(2));
        var clipped = new Clip(new()).Apply(louder, Stage(3));

        var shift = Stage(0).Integers(-8000, 8000).data<long>().ToArray();
        var (noise, std) = Noise();
        var factor = Stage(2).Uniform(0.7, 1.3).unsqueeze(1);
        for (var i = 0; i < Count; i++)
        {
            rolled.Values[i].eq(clean.Values[i].roll(shift[i])).all().item<bool>().ShouldBeTrue();
        }

        noise.std(1).div(std).sub(1).abs().max().item<float>().ShouldBeLessThan(0.02f);
        var expected = rolled.Values.add(noise).mul(factor).clamp(-1, 1);
        clipped.Values.sub(expected).abs().max().item<float>().ShouldBeLessThan(1e-6f);

        (Tensor Noise, Tensor Deviation) Noise()
        {
            var added = noisy.Values.sub(rolled.Values);
            var context = Stage(1);
            context.Normal(1);
            return (added, context.Uniform(0.001, 0.005));
        }
    }
}
