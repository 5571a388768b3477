using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Mean and standard deviation (of the population), merged batch by batch in double precision.</summary>
/// <remarks>
/// Source: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979.
/// </remarks>
/// <param name="over">What is measured together.</param>
internal sealed class Moments(ScalerAxes over) : IStatistics
{
    private double _count;
    private Tensor? _mean;
    private Tensor? _squares;

    public (Tensor First, Tensor Second)? Result =>
        _mean is null || _squares is null ? null : (Stored(_mean), Stored(_squares.div(_count).sqrt()));

    public void Add(Signal batch)
    {
        using var scope = torch.NewDisposeScope();
        var precise = batch with { Values = batch.Values.to(ScalarType.Float64) };
        var (added, center, spread) = Sums(precise, [0, .. Scaling.Axes(batch, over)]);
        var addedCount = added.max().item<double>();
        if (addedCount == 0)
        {
            return;
        }

        var total = _count + addedCount;
        var delta = _mean is null ? center : center.sub(_mean);
        var mean = _mean is null ? center.clone() : _mean.add(delta.mul(addedCount / total));
        var squares = _squares is null ? spread.clone() : _squares.add(spread).add(delta.mul(delta).mul(_count * addedCount / total));
        _mean?.Dispose();
        _squares?.Dispose();
        (_count, _mean, _squares) = (total, mean, squares);
        scope.MoveToOuter(mean, squares);
    }

    /// <summary>The moments of each item's valid values: <c>[batch, 1, …]</c>.</summary>
    public static (Tensor Mean, Tensor Deviation) PerClip(Signal input, ScalerAxes over)
    {
        var (count, mean, squares) = Sums(input, Scaling.Axes(input, over));
        // The derivative of a root is infinite at zero, where a constant clip lies.
        return (mean, squares.div(count.clamp_min(1)).clamp_min(1e-30).sqrt());
    }

    /// <summary>How many valid values there are, their mean, and the sum of their squared distances from it.</summary>
    private static (Tensor Count, Tensor Mean, Tensor Squares) Sums(Signal signal, long[] axes)
    {
        var values = signal.ZeroBeyondLengths().Values;
        var weight = signal.Kind == SignalKind.Vector
            ? torch.ones(values.shape, dtype: values.dtype, device: values.device)
            : signal.BroadcastMask().to(values.dtype).expand_as(values);
        var count = weight.sum(axes, keepdim: true);
        var mean = values.sum(axes, keepdim: true).div(count.clamp_min(1));
        var distance = values.sub(mean).mul(weight);
        return (count, mean, distance.mul(distance).sum(axes, keepdim: true));
    }

    private static Tensor Stored(Tensor moments) => moments.to(ScalarType.Float32).cpu();
}
