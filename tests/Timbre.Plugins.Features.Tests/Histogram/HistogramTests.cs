using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class HistogramTests : TensorTest
{
    private static readonly HistogramOptions Options = new() { Min = 0, Max = 4, Bins = 5, Width = 0.5 };

    [Fact]
    public void Values_count_in_the_bins_near_them_by_a_gaussian()
    {
        // numpy: [exp(-((np.array([1, 3.5]) - c) ** 2) / (2 * .25)).sum() / 2 for c in range(5)]
        float[] expected = [0.06766764f, 0.50000186f, 0.07322214f, 0.30343306f, 0.30326534f];

        Of(Options, [[1f, 3.5f, 2f]], 2).Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
    }

    [Fact]
    public void Rows_count_together_or_apart()
    {
        var together = Of(Options, [[1f], [3f]], 1);
        var apart = Of(Options with { Join = false }, [[1f], [3f]], 1);

        apart.Length.ShouldBe(10);
        together.Zip(apart[..5].Zip(apart[5..], (a, b) => a + b)).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-6);
    }

    [Fact]
    public void What_marks_a_missing_value_does_not_count() =>
        Of(Options with { Ignore = 0 }, [[0f, 2f]], 2)[2].ShouldBe(0.5f, 1e-6);

    [Fact]
    public void Bounds_that_contradict_each_other_are_an_error() =>
        new HistogramOptions { Min = 2, Max = 2 }.Validate().Single().Message.ShouldBe("max is 2 and min is 2; max must be above min.");

    [Fact]
    public void Promises_of_the_contract_are_kept() => Conformance.Check(() => new Histogram(Options));

    private static float[] Of(HistogramOptions options, float[][] rows, long length)
    {
        var values = tensor(rows.SelectMany(row => row).ToArray()).reshape(1, 1, rows.Length, rows[0].Length);
        return new Histogram(options).Extract(Signal.FeatureMap(values, tensor(new[] { length }), 100)).Values.data<float>().ToArray();
    }
}
