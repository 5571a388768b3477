using Timbre.Testing;

namespace Timbre.Plugins.Augmenters.Tests;

public sealed class GainTests : TensorTest
{
    [Fact]
    public void Gains_are_uniform_in_decibels()
    {
        var wave = Waves.Noise(2000, 8);

        var louder = new Gain(new() { MinDb = -6, MaxDb = 12 }).Apply(wave, Waves.Context(2000)).Values;

        var decibels = louder.div(wave.Values).select(1, 0).log10().mul(20);
        decibels.min().item<float>().ShouldBeInRange(-6.001f, -5.8f);
        decibels.max().item<float>().ShouldBeInRange(11.8f, 12.001f);
        decibels.mean().item<float>().ShouldBe(3, 0.5);
    }

    [Fact]
    public void Factors_are_uniform_in_their_range()
    {
        var wave = Waves.Noise(2000, 8);

        var louder = new Gain(new() { MinFactor = 0.7, MaxFactor = 1.3 }).Apply(wave, Waves.Context(2000)).Values;

        var factor = louder.div(wave.Values).select(1, 0);
        factor.min().item<float>().ShouldBeInRange(0.6999f, 0.71f);
        factor.max().item<float>().ShouldBeInRange(1.29f, 1.3001f);
        factor.mean().item<float>().ShouldBe(1, 0.02);
    }

    [Fact]
    public void Clipping_limits_samples_as_a_recorder_would()
    {
        var wave = Waves.Noise(8, 1000);

        var clipped = new Gain(new() { MinDb = 30, MaxDb = 30, Clip = true }).Apply(wave, Waves.Context(8)).Values;

        clipped.max().item<float>().ShouldBe(1);
        clipped.min().item<float>().ShouldBe(-1);
    }

    [Fact]
    public void Promises_of_the_contract_are_kept()
    {
        Conformance.Check(new Gain(new()), new Gain(new() { Probability = 0 }));
        Conformance.Check(new Gain(new() { MinFactor = 0.7, MaxFactor = 1.3, Clip = true }));
    }

    public static TheoryData<GainOptions, string, string> Mistakes => new()
    {
        { new() { MinDb = 7 }, "MinDb", "min_db is 7, above max_db, which is 6; a range runs from low to high." },
        { new() { MaxFactor = 2 }, "MaxFactor", "Only max_factor is given; this range needs both min_factor and max_factor." },
        { new() { MinFactor = 2, MaxFactor = 1 }, "MinFactor", "min_factor is 2, above max_factor, which is 1; a range runs from low to high." },
        { new() { MinFactor = 1, MaxFactor = 2, MinDb = 0 }, "MinDb", "The gain is given both by min_db and by min_factor; leave one of the two out." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Options_that_contradict_each_other_are_named(GainOptions options, string option, string message) =>
        options.Validate().ShouldHaveSingleItem().ShouldBe(new OptionError(option, message));
}
