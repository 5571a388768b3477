using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class StatisticsTests : TensorTest
{
    private static readonly Statistic[] All = Enum.GetValues<Statistic>();

    [Fact]
    public void Frames_with_the_ignored_value_do_not_count_row_by_row()
    {
        var map = Signals.Map(tensor([0f, 100f, 120f, 0f, 140f, 9f, 1f, 2f, 3f, 4f, 5f, 9f], [1, 1, 2, 6]), [5]);

        var vector = new Statistics(new() { Measures = [Statistic.Mean, Statistic.Share], Percentiles = [50], Ignore = 0 }).Extract(map);

        vector.Values.data<float>().ToArray().ShouldBe([120f, 3f, 0.6f, 1f, 120f, 3f], 1e-4);
    }

    [Fact]
    public void Differences_are_taken_between_neighbours_that_both_count()
    {
        var map = Signals.Map(tensor([1f, 3f, 0f, 10f, 14f], [1, 1, 1, 5]), [5]);

        var vector = new Statistics(new() { Measures = [Statistic.DeltaAbs, Statistic.DeltaStd], Ignore = 0 }).Extract(map);

        vector.Values.data<float>().ToArray().ShouldBe([3f, 1f], 1e-5);
    }

    [Fact]
    public void The_slope_of_a_straight_line_is_per_second()
    {
        var map = Signals.Map(arange(50, dtype: ScalarType.Float32).mul(0.5).reshape(1, 1, 1, 50), [50], rate: 100);

        new Statistics(new() { Measures = [Statistic.Slope] }).Extract(map).Values.item<float>().ShouldBe(50, 1e-3);
    }

    [Fact]
    public void A_peak_is_above_the_frame_before_and_not_below_the_one_after()
    {
        // Peaks at frames 1 and 4, the second one flat; neither end nor the last frame that counts is one.
        var map = Signals.Map(tensor([0f, 2f, 1f, 1f, 3f, 3f, 2f, 9f], [1, 1, 1, 8]), [8]);

        new Statistics(new() { Measures = [Statistic.PeakRate] }).Extract(map).Values.item<float>().ShouldBe(25, 1e-4f);
        new Statistics(new() { Measures = [Statistic.PeakRate], Ignore = 3 }).Extract(map).Values.item<float>().ShouldBe(100 / 6f, 1e-4f);
    }

    [Fact]
    public void A_row_without_a_frame_that_counts_gives_zeros()
    {
        var map = Signals.Map(zeros(1, 1, 1, 6), [5]);

        var vector = new Statistics(new() { Measures = All, Percentiles = [10, 50], Ignore = 0 }).Extract(map);

        vector.Values.abs().max().item<float>().ShouldBeLessThan(1e-12f);
    }

    [Fact]
    public void Every_measure_has_a_finite_gradient()
    {
        var values = Signals.Noise([2, 1, 3, 12]).requires_grad_();
        var map = Signal.FeatureMap(values, tensor([12L, 7L]), 100);

        new Statistics(new() { Measures = All, Percentiles = [10, 50] }).Extract(map).Values.sum().backward();

        values.grad!.isfinite().all().item<bool>().ShouldBeTrue();
        values.grad!.narrow(0, 1, 1).narrow(3, 7, 5).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Nothing_to_measure_is_refused() => new StatisticsOptions { Measures = [] }.Validate().ShouldHaveSingleItem();

    [Fact]
    public void Promises_of_the_contract_are_kept() =>
        Conformance.Check(() => new Statistics(new() { Measures = All, Percentiles = [0, 33, 100], Ignore = 0 }));
}
