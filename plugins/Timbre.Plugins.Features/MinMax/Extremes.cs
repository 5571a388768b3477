using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Smallest and largest values, shaped to broadcast against a batch; it owns both tensors.</summary>
internal sealed class Extremes : IDisposable
{
    private readonly DeviceConstants _lowest;
    private readonly DeviceConstants _highest;

    public Extremes(Tensor lowest, Tensor highest)
    {
        Lowest = lowest.DetachFromDisposeScope();
        Highest = highest.DetachFromDisposeScope();
        _lowest = new DeviceConstants(_ => Lowest.clone());
        _highest = new DeviceConstants(_ => Highest.clone());
    }

    public Tensor Lowest { get; }

    public Tensor Highest { get; }

    /// <summary>The extremes of all valid values of all batches.</summary>
    /// <exception cref="StageException">There is nothing to learn from.</exception>
    public static Extremes Of(IEnumerable<Signal> batches, ScalerAxes over)
    {
        using var whole = NewDisposeScope();
        Tensor? lowest = null;
        Tensor? highest = null;
        foreach (var batch in batches)
        {
            using var scope = NewDisposeScope();
            var (low, high) = OfBatch(batch, [0, .. Scaling.Axes(batch, over)]);
            lowest = lowest is null ? low : lowest.minimum(low);
            highest = highest is null ? high : highest.maximum(high);
            scope.MoveToOuter(lowest, highest);
        }

        if (lowest is null || highest is null || !highest.isfinite().all().item<bool>())
        {
            throw new StageException(
                "min-max found no valid finite frame in the training split to learn from; check the clips' lengths, or use mode: per-clip.");
        }

        return new Extremes(lowest.to(ScalarType.Float32).cpu().clone(), highest.to(ScalarType.Float32).cpu().clone());
    }

    /// <summary>The extremes of each item's valid values: <c>[batch, 1, …]</c>.</summary>
    public static (Tensor Lowest, Tensor Highest) PerClip(Signal input, ScalerAxes over)
    {
        var axes = Scaling.Axes(input, over);
        return axes.Length > 0
            ? OfBatch(input, axes)
            : throw new StageException(
                $"The input is a {input.Shape}, so each coefficient of a clip is a single number without a range; "
                + "write over: all, or mode: fitted.");
    }

    public void RequireFits(Signal input) => Scaling.RequireFits("min-max", Lowest.shape, input);

    public (Tensor Lowest, Tensor Highest) On(Device device) => (_lowest.On(device), _highest.On(device));

    public void Dispose()
    {
        _lowest.Dispose();
        _highest.Dispose();
        Lowest.Dispose();
        Highest.Dispose();
    }

    private static (Tensor Lowest, Tensor Highest) OfBatch(Signal signal, long[] axes)
    {
        if (signal.Kind == SignalKind.Vector)
        {
            return (signal.Values.amin(axes, keepdim: true), signal.Values.amax(axes, keepdim: true));
        }

        var beyond = signal.BroadcastMask().logical_not();
        return (signal.Values.masked_fill(beyond, double.PositiveInfinity).amin(axes, keepdim: true),
            signal.Values.masked_fill(beyond, double.NegativeInfinity).amax(axes, keepdim: true));
    }
}
