using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Joins what several layers give: feature maps along their channels, vectors along their features.</summary>
internal static class Join
{
    /// <summary>Whether two outputs can be joined.</summary>
    public static bool IsPossible(SignalShape first, SignalShape other) =>
        first.Kind == other.Kind && first.Kind != SignalKind.Waveform
        && first.Rate.Equals(other.Rate) && first.Dimensions.Skip(1).SequenceEqual(other.Dimensions.Skip(1));

    /// <summary>Why two outputs cannot be joined.</summary>
    /// <param name="first">What the first gives.</param>
    /// <param name="other">What the other gives.</param>
    /// <param name="names">The two in words, the first first.</param>
    public static string Refusal(SignalShape first, SignalShape other, (string First, string Other) names) => string.Create(
        CultureInfo.InvariantCulture,
        $"{names.Other} gives a {other}, but {names.First} gives a {first}: they are joined along channels, ")
        + "so frequency and time must be equal, or both must give vectors.";

    /// <summary>
    /// The outputs side by side; an item is as long as in the output where it is shortest, so that no padding shows as valid.
    /// </summary>
    public static Signal Of(IReadOnlyList<Signal> outputs) => outputs[0] with
    {
        Values = cat([.. outputs.Select(output => output.Values)], 1),
        Lengths = outputs.Skip(1).Aggregate(outputs[0].Lengths, (shortest, output) => Shorter(shortest, output.Lengths)),
    };

    private static Tensor Shorter(Tensor one, Tensor other) => ReferenceEquals(one, other) ? one : minimum(one, other);
}
