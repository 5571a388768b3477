using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Mean and standard deviation (of the population), shaped to broadcast against a batch; it owns both tensors.</summary>
internal sealed class Moments : IDisposable
{
    private readonly DeviceConstants _mean;
    private readonly DeviceConstants _deviation;

    public Moments(Tensor mean, Tensor deviation)
    {
        Mean = mean.DetachFromDisposeScope();
        Deviation = deviation.DetachFromDisposeScope();
        _mean = new DeviceConstants(_ => Mean.clone());
        _deviation = new DeviceConstants(_ => Deviation.clone());
    }

    public Tensor Mean { get; }

    public Tensor Deviation { get; }

    /// <summary>The moments of all valid values of all batches, merged batch by batch in double precision.</summary>
    /// <remarks>
    /// Source: Chan, Golub and LeVeque, "Updating formulae and a pairwise algorithm for computing sample variances", 1979.
    /// </remarks>
    /// <exception cref="StageException">There is nothing to learn from.</exception>
    public static Moments Of(IEnumerable<Signal> batches, ScalerAxes over)
    {
        using var whole = torch.NewDisposeScope();
        var count = 0.0;
        Tensor? mean = null;
        Tensor? squares = null;
        foreach (var batch in batches)
        {
            using var scope = torch.NewDisposeScope();
            var precise = batch with { Values = batch.Values.to(ScalarType.Float64) };
            var (added, center, spread) = Sums(precise, [0, .. Scaling.Axes(batch, over)]);
            var addedCount = added.max().item<double>();
            if (addedCount == 0)
            {
                continue;
            }

            var total = count + addedCount;
            var delta = mean is null ? center : center.sub(mean);
            mean = mean is null ? center.clone() : mean.add(delta.mul(addedCount / total));
            squares = squares is null ? spread.clone() : squares.add(spread).add(delta.mul(delta).mul(count * addedCount / total));
            count = total;
            scope.MoveToOuter(mean, squares);
        }

        if (mean is null || squares is null)
        {
            throw new StageException(
                "Standardize found no valid frame in the training split to learn from; check the clips' lengths, or use mode: per-clip.");
        }

        return new Moments(Stored(mean), Stored(squares.div(count).sqrt()));
    }

    /// <summary>The moments of each item's valid values: <c>[batch, 1, …]</c>.</summary>
    public static (Tensor Mean, Tensor Deviation) PerClip(Signal input, ScalerAxes over)
    {
        var axes = Scaling.Axes(input, over);
        if (axes.Length == 0)
        {
            throw new StageException(
                $"The input is a {input.Shape}, so each coefficient of a clip is a single number without a deviation; "
                + "write over: all, or mode: fitted.");
        }

        var (count, mean, squares) = Sums(input, axes);
        // The derivative of a root is infinite at zero, where a constant clip lies.
        return (mean, squares.div(count.clamp_min(1)).clamp_min(1e-30).sqrt());
    }

    /// <summary>Refuses an input of another shape than what was learned from.</summary>
    public void RequireFits(Signal input) => Scaling.RequireFits("standardize", Mean.shape, input);

    public (Tensor Mean, Tensor Deviation) On(Device device) => (_mean.On(device), _deviation.On(device));

    public void Dispose()
    {
        _mean.Dispose();
        _deviation.Dispose();
        Mean.Dispose();
        Deviation.Dispose();
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
