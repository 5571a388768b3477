using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Statistics of each item of a batch over what is valid in it.</summary>
internal static class ItemStatistics
{
    /// <summary>
    /// The largest valid value of each item, shaped to broadcast: <c>[batch, 1, …]</c>; minus infinity for an item without any.
    /// </summary>
    public static Tensor Maximum(Signal signal)
    {
        using var scope = torch.NewDisposeScope();
        var values = signal.Kind == SignalKind.Vector
            ? signal.Values
            : signal.Values.masked_fill(signal.BroadcastMask().logical_not(), double.NegativeInfinity);
        return values.amax(ItemAxes(signal), keepdim: true).MoveToOuterDisposeScope();
    }

    /// <summary>All axes but the batch.</summary>
    public static long[] ItemAxes(Signal signal) => [.. Enumerable.Range(1, (int)signal.Values.dim() - 1)];
}
