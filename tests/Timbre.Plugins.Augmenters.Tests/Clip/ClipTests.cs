using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class ClipTests : TensorTest
{
    [Fact]
    public void Without_options_samples_end_at_full_scale()
    {
        var wave = Waves.Noise(4, 1000);
        var loud = wave with { Values = wave.Values.mul(20) };

        var clipped = new Clip(new()).Apply(loud, Waves.Context(4)).Values;

        clipped.eq(loud.Values.clamp(-1, 1)).all().item<bool>().ShouldBeTrue();
        clipped.max().item<float>().ShouldBe(1);
    }

    [Fact]
    public void The_share_that_is_cut_off_is_the_one_drawn()
    {
        var wave = (Waves.Noise(3, 10_000) with { Lengths = torch.tensor([10_000L, 8000L, 5000L]) }).ZeroBeyondLengths();

        var clipped = new Clip(new() { MinPercent = 10, MaxPercent = 10 }).Apply(wave, Waves.Context(3)).Values;

        clipped.ne(wave.Values).sum(1).data<long>().ToArray().ShouldBe([1000L, 800L, 500L]);
    }

    [Fact]
    public void Shares_are_uniform_over_their_range()
    {
        var wave = Waves.Noise(500, 1000);

        var share = new Clip(new() { MinPercent = 0, MaxPercent = 20 }).Apply(wave, Waves.Context(500)).Values
            .ne(wave.Values).to(ScalarType.Float32).mean([1]);

        share.mean().item<float>().ShouldBe(0.1f, 0.01);
        share.min().item<float>().ShouldBeLessThan(0.005f);
        share.max().item<float>().ShouldBeInRange(0.195f, 0.2f);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(new Clip(new() { Limit = 0.1, Probability = 0.5 }), new Clip(new() { Probability = 0 }));
        Conformance.Check(new Clip(new() { MinPercent = 5, MaxPercent = 50 }));
    }

    [Fact]
    public void Options_that_contradict_each_other_are_named()
    {
        new ClipOptions { Limit = 0.5, MinPercent = 1, MaxPercent = 2 }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("The limit is given both by limit and by min_percent; leave one of the two out.");
        new ClipOptions { MinPercent = 3, MaxPercent = 2 }.Validate().ShouldHaveSingleItem().Message
            .ShouldBe("min_percent is 3, above max_percent, which is 2; a range runs from low to high.");
        new ClipOptions().Validate().ShouldBeEmpty();
    }
}
