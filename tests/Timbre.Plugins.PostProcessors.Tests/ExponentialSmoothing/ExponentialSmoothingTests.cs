namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class ExponentialSmoothingTests
{
    [Fact]
    public void Windows_follow_as_SciPy_filters_them()
    {
        // scipy.signal.lfilter([a], [1, a - 1], x, zi=[(1 - a) * x[0]]) with a = 1 - exp(-0.5 / 0.8).
        double[] expected = [0.0, 0.46473857148100983, 0.71349520313981, 0.47485417597026375, 0.5330142674566571];

        var smooth = new ExponentialSmoothing(new() { TimeConstantSeconds = 0.8 }).Process(Scores.Second(0.5, 0, 1, 1, 0.2, 0.6));

        smooth.Of(1).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-14);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_step_has_come_through_to_63_percent_after_the_time_constant_whatever_the_hop(double hop)
    {
        var after = (int)Math.Round(2 / hop);
        var step = Enumerable.Range(0, after + 1).Select(i => i == 0 ? 0.0 : 1.0).ToArray();

        new ExponentialSmoothing(new() { TimeConstantSeconds = 2 }).Process(Scores.Second(hop, step)).Of(1)[after].ShouldBe(1 - Math.Exp(-1), 1e-12);
    }
}
