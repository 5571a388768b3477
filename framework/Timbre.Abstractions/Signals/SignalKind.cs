namespace Timbre;

/// <summary>What the axes of a <see cref="Signal"/>'s tensor mean.</summary>
public enum SignalKind
{
    /// <summary>Samples of audio, float32 in [-1, 1], <c>[batch, time]</c>.</summary>
    Waveform,

    /// <summary>Values over frequency and time, <c>[batch, channel, frequency, time]</c>.</summary>
    FeatureMap,

    /// <summary>One row of numbers for each item, <c>[batch, feature]</c>; it has no time axis.</summary>
    Vector,
}
