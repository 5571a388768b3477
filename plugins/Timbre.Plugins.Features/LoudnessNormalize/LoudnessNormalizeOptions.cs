using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="LoudnessNormalize"/>.</summary>
public sealed record LoudnessNormalizeOptions
{
    /// <summary>The level of every clip, in dB of full scale or in LUFS by <c>measure</c>. -100 to 20; -23 unless given, as broadcasters use.</summary>
    [Shorthand]
    [Range(-100.0, 20.0)] public double Target { get; init; } = -23;

    /// <summary>
    /// How a clip is measured: <c>rms</c>, by its root mean square (the default), or <c>lufs</c>, as it is heard, without its pauses.
    /// </summary>
    public LoudnessMeasure Measure { get; init; } = LoudnessMeasure.Rms;

    /// <summary>
    /// The largest magnitude that a sample may reach; a clip that would reach above it stays quieter than <c>target</c>. Above 0, at most
    /// 100; no limit unless given.
    /// </summary>
    [Range(1e-6, 100.0)] public double? MaxPeak { get; init; }
}

/// <summary>How <see cref="LoudnessNormalize"/> measures a clip.</summary>
public enum LoudnessMeasure
{
    /// <summary>The root mean square, in dB of full scale.</summary>
    Rms,

    /// <summary>The gated loudness of Recommendation ITU-R BS.1770-4, in LUFS.</summary>
    Lufs,
}
