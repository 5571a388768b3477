using Timbre.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class StandardizeTests : TensorTest
{
    [Fact]
    public void What_lies_too_far_from_the_mean_is_set_to_the_limit()
    {
        using var scaler = new Standardize(new() { Clip = 1, Epsilon = 1e-12 });
        scaler.Fit([Signal.Vector(tensor(new[] { -1f, 1f }).reshape(2, 1))]);

        scaler.Extract(Signal.Vector(tensor(new[] { -7f, 0.5f, 3f }).reshape(3, 1))).Values.data<float>().ToArray().ShouldBe([-1f, 0.5f, 1f]);
    }

    [Fact]
    public void Fitted_to_the_training_split_its_valid_frames_have_mean_zero_and_deviation_one()
    {
        using var scaler = new Standardize(new());
        Signal[] training = [Map(3, offset: 40), Map(5, offset: 40), Map(2, offset: 43)];

        scaler.Fit(training);

        var valid = Valid(training.Select(scaler.Extract));
        valid.mean([1]).abs().max().item<float>().ShouldBeLessThan(1e-4f);
        valid.std(1, unbiased: false).sub(1).abs().max().item<float>().ShouldBeLessThan(1e-4f);
    }

    [Fact]
    public void Merging_batches_is_exact_far_from_zero()
    {
        using var scaler = new Standardize(new());
        Signal[] training = [Map(4, offset: 1000), Map(4, offset: 1003)];

        scaler.Fit(training);

        var rows = Valid(training).to(ScalarType.Float64);
        scaler.State["mean"].flatten().to(ScalarType.Float64).sub(rows.mean([1])).abs().max().item<double>().ShouldBeLessThan(1e-4);
        scaler.State["std"].flatten().to(ScalarType.Float64).div(rows.std(1, unbiased: false)).sub(1).abs().max().item<double>().ShouldBeLessThan(1e-6);
    }

    [Fact]
    public void Per_clip_each_row_has_mean_zero_and_deviation_one()
    {
        var scaled = new Standardize(new() { Mode = ScalerMode.PerClip }).Extract(Map(3, offset: 7));

        var second = scaled.Values[1, 0].narrow(1, 0, scaled.Lengths[1].item<long>());
        second.mean([1]).abs().max().item<float>().ShouldBeLessThan(1e-4f);
        second.std(1, unbiased: false).sub(1).abs().max().item<float>().ShouldBeLessThan(1e-3f);
        scaled.Values[1, 0].narrow(1, scaled.Lengths[1].item<long>(), 3).abs().max().item<float>().ShouldBe(0);
    }

    [Fact]
    public void Over_all_one_mean_and_deviation_serve_every_row()
    {
        var scaled = new Standardize(new() { Mode = ScalerMode.PerClip, Over = ScalerAxes.All }).Extract(Map(2, offset: 7));

        var first = scaled.Values[0].narrow(2, 0, scaled.Lengths[0].item<long>());
        first.mean().item<float>().ShouldBe(0, 1e-4);
        first.mean([0, 2]).abs().max().item<float>().ShouldBeGreaterThan(0.5f);
    }

    [Fact]
    public void What_never_changes_becomes_zero()
    {
        using var scaler = new Standardize(new());
        var constant = Signal.Vector(torch.full([4, 3], 2.5f));

        scaler.Fit([constant]);

        scaler.Extract(constant).Values.abs().max().item<float>().ShouldBeLessThan(1e-6f);
    }

    [Fact]
    public void Before_it_is_fitted_it_says_so()
    {
        using var scaler = new Standardize(new());

        Should.Throw<StageException>(() => scaler.Extract(Map(1, 0))).Message.ShouldContain("has not been fitted");
    }

    [Fact]
    public void Another_shape_than_it_was_fitted_to_is_refused()
    {
        using var scaler = new Standardize(new());
        scaler.Fit([Map(2, 0)]);
        var narrower = Signal.FeatureMap(torch.zeros(1, 1, 2, 20), torch.tensor([20L]), 100);

        Should.Throw<StageException>(() => scaler.Extract(narrower)).Message.ShouldContain("fitted to another shape");
    }

    [Fact]
    public void A_training_split_without_frames_is_refused()
    {
        using var scaler = new Standardize(new());

        Should.Throw<StageException>(() => scaler.Fit([])).Message.ShouldContain("no valid frame");
    }

    [Theory]
    [MemberData(nameof(ScalerForms.All), MemberType = typeof(ScalerForms))]
    public void Promises_of_the_contract_are_kept(ScalerMode mode, ScalerAxes over) =>
        Conformance.Check(() => new Standardize(new() { Mode = mode, Over = over }));

    /// <summary>Feature maps of three rows that differ in level and spread, and of different lengths, with rubbish beyond them.</summary>
    private static Signal Map(int count, double offset)
    {
        var values = new float[count * 3 * 60];
        new RandomStream(9, 0, count, (int)offset).FillNormal(values);
        var rows = torch.tensor([1f, 5f, 0.2f], [1, 1, 3, 1]);
        var map = torch.tensor(values, [count, 1, 3, 60]).mul(rows).add(rows).add(offset);
        var lengths = torch.arange(57, 57 - count, -1, dtype: ScalarType.Int64);
        var signal = Signal.FeatureMap(map, lengths, 100);
        return signal with { Values = map.masked_fill(signal.BroadcastMask().logical_not(), 1e6) };
    }

    /// <summary>All valid frames of all items: <c>[row, frame]</c>.</summary>
    private static Tensor Valid(IEnumerable<Signal> signals) => torch.cat(
        signals.SelectMany(signal => Enumerable.Range(0, (int)signal.BatchSize)
            .Select(i => signal.Values[i, 0].narrow(1, 0, signal.Lengths[i].item<long>()))).ToArray(),
        1);
}
