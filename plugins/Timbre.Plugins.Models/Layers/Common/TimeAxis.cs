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

    /// <summary>
    /// Shares that add up to 1 over an item's valid steps, and are 0 beyond, from scores whose last axis is time.
    /// </summary>
    /// <param name="scores">Scores <c>[batch, …, time]</c>.</param>
    /// <param name="signal">The signal whose steps they weigh.</param>
    public static Tensor Softmax(Tensor scores, Signal signal)
    {
        if (!IsRagged(signal))
        {
            return scores.softmax(-1);
        }

        long[] axes = [signal.BatchSize, .. Enumerable.Repeat(1L, scores.shape.Length - 2), scores.shape[^1]];
        return scores.masked_fill(signal.Mask().logical_not().reshape(axes), float.NegativeInfinity).softmax(-1);
    }

    /// <summary>Equal shares of an item's valid steps, 0 beyond: <c>[batch, 1, time]</c>.</summary>
    public static Tensor Shares(Signal signal) => (signal.Mask() / signal.Lengths.unsqueeze(1)).unsqueeze(1);

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
