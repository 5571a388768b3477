using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="RawWaveform"/>.</summary>
public sealed record RawWaveformOptions
{
    /// <summary>
    /// How many successive samples make a column of the feature map. 1 to 65536; 1 unless given, which keeps the waveform's own time axis.
    /// </summary>
    [Shorthand]
    [Range(1, 65536)] public int FrameLength { get; init; } = 1;

    /// <summary>Distance between the starts of two columns, in samples. 1 to 65536; <c>frame_length</c> unless given.</summary>
    [Range(1, 65536)] public int? HopLength { get; init; }
}
