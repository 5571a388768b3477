using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Pitch"/>.</summary>
public sealed record PitchOptions : VoiceOptions
{
    /// <summary>
    /// The rows of the feature map, in this order: <c>f0</c>, <c>voicing</c> (1 where voiced, 0 elsewhere), <c>aperiodicity</c> (0 to 1).
    /// F0 and voicing unless given.
    /// </summary>
    [Shorthand]
    [MinLength(1)]
    public IReadOnlyList<PitchRow> Rows { get; init; } = [PitchRow.F0, PitchRow.Voicing];

    /// <summary>
    /// What f0 is measured in: <c>hertz</c> (the default), <c>log</c>, its natural logarithm, or <c>semitones</c> above <c>reference</c>.
    /// </summary>
    public PitchScale Scale { get; init; } = PitchScale.Hertz;

    /// <summary>The frequency of 0 semitones, in Hz. 1 to 5000; 27.5 unless given, the lowest key of a piano.</summary>
    [Range(1.0, 5000.0)] public double Reference { get; init; } = 27.5;

    /// <summary>What stands for f0 in unvoiced frames. -10000 to 10000; 0 unless given.</summary>
    [Range(-1e4, 1e4)] public double Fill { get; init; }
}

/// <summary>What a row of <see cref="Pitch"/> holds.</summary>
public enum PitchRow
{
    /// <summary>The fundamental frequency.</summary>
    F0,

    /// <summary>1 in voiced frames, 0 in the others.</summary>
    Voicing,

    /// <summary>0 for a perfectly periodic sound to 1 for noise.</summary>
    Aperiodicity,
}

/// <summary>What the fundamental frequency is measured in.</summary>
public enum PitchScale
{
    /// <summary>Hertz.</summary>
    Hertz,

    /// <summary>The natural logarithm of hertz.</summary>
    Log,

    /// <summary>Twelfths of an octave above a reference.</summary>
    Semitones,
}
