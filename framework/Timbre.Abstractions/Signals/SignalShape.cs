using System.Globalization;

namespace Timbre;

/// <summary>The shape of one item of a <see cref="Signal"/>, without the batch axis.</summary>
/// <param name="Kind">What the axes mean.</param>
/// <param name="Dimensions"><c>[time]</c>, <c>[channel, frequency, time]</c> or <c>[feature]</c>, by <paramref name="Kind"/>.</param>
/// <param name="Rate">Steps of the time axis per second; 0 for a vector.</param>
public sealed record SignalShape(SignalKind Kind, IReadOnlyList<long> Dimensions, double Rate)
{
    /// <summary>The product of all dimensions: how many numbers one item holds.</summary>
    public long Size => Dimensions.Aggregate(1L, (product, dimension) => product * dimension);

    /// <summary>The shape as a person reads it: <c>feature map [1 channel, 64 frequency, 201 time]</c>.</summary>
    public override string ToString()
    {
        string[] axes = Kind switch
        {
            SignalKind.Waveform => ["time"],
            SignalKind.FeatureMap => ["channel", "frequency", "time"],
            _ => ["feature"],
        };
        var kind = Kind switch
        {
            SignalKind.Waveform => "waveform",
            SignalKind.FeatureMap => "feature map",
            _ => "vector",
        };
        var parts = Dimensions.Select((size, i) =>
            string.Create(CultureInfo.InvariantCulture, $"{size} {(i < axes.Length ? axes[i] : "?")}"));
        return $"{kind} [{string.Join(", ", parts)}]";
    }

    internal static string Plural(SignalKind kind) => kind switch
    {
        SignalKind.Waveform => "waveforms [batch, time]",
        SignalKind.FeatureMap => "feature maps [batch, channel, frequency, time]",
        _ => "vectors [batch, feature]",
    };
}
