using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>What layers do about the time axis: hide what lies beyond a length, and shorten lengths as windows shorten the axis.</summary>
internal static class TimeAxis
{
    /// <summary>Whether some item may end before the time axis does.</summary>
    /// <remarks>
    /// Asking costs microseconds on the CPU, but on a GPU it would wait for all work under way; there the answer is always yes.
    /// </remarks>
    public static bool IsRagged(Signal signal)
    {
        if (signal.Kind == SignalKind.Vector)
        {
            return false;
        }

        return signal.Lengths.device_type != DeviceType.CPU || signal.Lengths.min().item<long>() < signal.Values.shape[^1];
    }

    /// <summary>
    /// The values with zeros beyond each length, so that a window over the end of an item sees what it would see at the end of the tensor.
    /// </summary>
    /// <remarks>A product keeps the strides of the values, where <c>masked_fill</c> would lose channels-last ones.</remarks>
    public static Tensor Zeroed(Signal signal) => IsRagged(signal) ? signal.Values * signal.BroadcastMask() : signal.Values;

    /// <summary>The signal behind windows that slide over time.</summary>
    /// <param name="input">The signal before.</param>
    /// <param name="values">The values behind, feature maps <c>[batch, channel, frequency, time]</c>.</param>
    /// <param name="window">The steps that a window covers.</param>
    /// <param name="stride">The steps from one window to the next.</param>
    /// <param name="padding">The zeros added at both ends, together.</param>
    /// <param name="ceil">Whether a last window may reach over the end.</param>
    /// <remarks>
    /// Each item gets the length that it would have alone, floor((length + padding - window) / stride) + 1, but at least 1; with
    /// <paramref name="ceil"/> the quotient is rounded up.
    /// </remarks>
    public static Signal Slide(Signal input, Tensor values, long window, long stride, long padding, bool ceil = false)
    {
        var rounding = ceil ? stride - 1 : 0;
        var lengths = stride == 1 && window == padding + 1
            ? input.Lengths
            : (input.Lengths + (padding - window + rounding)).div(stride, RoundingMode.floor).add(1).clamp(1, values.shape[^1]);
        return new Signal(values, lengths, input.Rate / stride, SignalKind.FeatureMap);
    }
}
