using Timbre.Testing;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class MinMaxTests : TensorTest
{
    [Fact]
    public void Fitted_each_coefficient_of_the_training_split_reaches_from_0_to_1_over_all_batches()
    {
        using var scaler = new MinMax(new());
        Signal[] training = [Map(1), Map(2), Map(3)];

        scaler.Fit(training);

        var scaled = cat([.. training.Select(batch => scaler.Extract(batch).Values.narrow(3, 0, 20))], 0);
        scaled.amin([0, 1, 3]).data<float>().ToArray().ShouldBe([0f, 0f, 0f], 1e-6);
        scaled.amax([0, 1, 3]).data<float>().ToArray().ShouldBe([1f, 1f, 1f], 1e-6);
    }

    [Fact]
    public void What_lies_outside_the_training_split_is_moved_to_the_edge_only_on_demand()
    {
        using var open = new MinMax(new() { FeatureRange = [-1, 1] });
        using var closed = new MinMax(new() { FeatureRange = [-1, 1], Clip = true });
        var training = Signal.Vector(tensor([0f, 10f], [2, 1]));
        open.Fit([training]);
        closed.Fit([training]);
        var unseen = Signal.Vector(tensor([20f, 5f, -10f], [3, 1]));

        open.Extract(unseen).Values.data<float>().ToArray().ShouldBe([3f, 0f, -3f], 1e-6);
        closed.Extract(unseen).Values.data<float>().ToArray().ShouldBe([1f, 0f, -1f], 1e-6);
    }

    [Fact]
    public void Per_clip_each_clip_reaches_from_0_to_1_by_itself_and_padding_stays_zero()
    {
        var scaled = new MinMax(new() { Mode = ScalerMode.PerClip, Over = ScalerAxes.All }).Extract(Map(4)).Values;

        scaled.amin([1, 2, 3]).data<float>().ToArray().ShouldBe([0f, 0f], 1e-6);
        scaled.amax([1, 2, 3]).data<float>().ToArray().ShouldBe([1f, 1f], 1e-6);
        scaled.narrow(3, 20, 4).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void What_never_changes_becomes_the_lower_edge()
    {
        using var scaler = new MinMax(new() { FeatureRange = [-1, 1] });
        var constant = Signal.Vector(full([3, 2], 7f));
        scaler.Fit([constant]);

        scaler.Extract(constant).Values.unique().output.data<float>().ToArray().ShouldBe([-1f]);
    }

    [Fact]
    public void A_range_from_high_to_low_is_refused() =>
        new MinMaxOptions { FeatureRange = [1, 0] }.Validate().Single().Message.ShouldContain("[1, 0]");

    [Fact]
    public void Before_it_is_fitted_it_says_so()
    {
        using var scaler = new MinMax(new());

        Should.Throw<StageException>(() => scaler.Extract(Map(1))).Message.ShouldContain("has not been fitted");
    }

    [Fact]
    public void Vectors_have_no_range_per_clip_and_coefficient() =>
        Should.Throw<StageException>(() => new MinMax(new() { Mode = ScalerMode.PerClip }).Extract(Signal.Vector(ones(2, 3))))
            .Message.ShouldContain("over: all");

    [Theory]
    [MemberData(nameof(ScalerForms.All), MemberType = typeof(ScalerForms))]
    public void Promises_of_the_contract_are_kept(ScalerMode mode, ScalerAxes over) =>
        Conformance.Check(() => new MinMax(new() { Mode = mode, Over = over }));

    private static Signal Map(long seed) => Signals.Map(Signals.Noise([2, 1, 3, 24], seed), [20, 20]);
}
