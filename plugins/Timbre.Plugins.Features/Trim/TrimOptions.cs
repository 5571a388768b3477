using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Trim"/>.</summary>
public sealed record TrimOptions
{
    /// <summary>
    /// How far below its clip's loudest frame a frame counts as silence, in dB. Above 0, at most 400; 60 unless given, as in librosa; 30 to
    /// 40 where there is noise.
    /// </summary>
    [Shorthand]
    [Range(1e-3, 400.0)] public double TopDb { get; init; } = 60;

    /// <summary>Samples over which the level of a frame is measured. 1 to 65536; 2048 unless given.</summary>
    [Range(1, 65536)] public int FrameLength { get; init; } = 2048;

    /// <summary>Distance between the middles of two frames, in samples. 1 to 65536; 512 unless given.</summary>
    [Range(1, 65536)] public int HopLength { get; init; } = 512;

    /// <summary>What happens to silence between sounds: <c>keep</c> (the default) or <c>drop</c>, which joins the sounds.</summary>
    public InnerSilence Inner { get; init; } = InnerSilence.Keep;
}

/// <summary>What <see cref="Trim"/> does about silence between sounds.</summary>
public enum InnerSilence
{
    /// <summary>It stays.</summary>
    Keep,

    /// <summary>It goes, and the sounds are joined.</summary>
    Drop,
}
