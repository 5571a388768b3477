using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Smallest and largest values.</summary>
/// <param name="over">What is measured together.</param>
internal sealed class Extremes(ScalerAxes over) : IStatistics
{
    private Tensor? _lowest;
    private Tensor? _highest;

    public (Tensor First, Tensor Second)? Result => _lowest is null || _highest is null || !_highest.isfinite().all().item<bool>()
        ? null
        : (_lowest.to(ScalarType.Float32).cpu().clone(), _highest.to(ScalarType.Float32).cpu().clone());

    public void Add(Signal batch)
    {
        using var scope = NewDisposeScope();
        var (low, high) = OfBatch(batch, [0, .. Scaling.Axes(batch, over)]);
        var (lowest, highest) = (_lowest is null ? low : _lowest.minimum(low), _highest is null ? high : _highest.maximum(high));
        _lowest?.Dispose();
        _highest?.Dispose();
        (_lowest, _highest) = (lowest, highest);
        scope.MoveToOuter(lowest, highest);
    }

    /// <summary>The extremes of each item's valid values: <c>[batch, 1, …]</c>.</summary>
    public static (Tensor Lowest, Tensor Highest) PerClip(Signal input, ScalerAxes over) => OfBatch(input, Scaling.Axes(input, over));

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
