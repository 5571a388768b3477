using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Chroma"/>.</summary>
public sealed record ChromaOptions : StftOptions
{
    /// <summary>
    /// Length of the Fourier transform, in samples, which must tell semitones apart; 2048 unless given, as in librosa.
    /// </summary>
    [Range(2, 65536)] public override int NFft { get; init; } = 2048;

    /// <summary>Number of pitch classes, a multiple of 12 up to 120; 12 unless given.</summary>
    [Range(12, 120)] public int NChroma { get; init; } = 12;

    /// <summary>How far the recording's A is from 440 Hz, in classes, upwards positive. -0.5 to 0.5; 0 unless given.</summary>
    [Range(-0.5, 0.5)] public double Tuning { get; init; }

    /// <summary>The octave that counts most, as a number of octaves above 27.5 Hz. 0 to 12; 5 unless given.</summary>
    [Range(0.0, 12.0)] public double Ctroct { get; init; } = 5;

    /// <summary>Width, in octaves, of the bell by which the other octaves count less, or null for all alike. 2 unless given.</summary>
    [Range(1e-3, 100.0)] public double? Octwidth { get; init; } = 2;

    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 2 unless given.</summary>
    [Range(1e-3, 4.0)] public double Power { get; init; } = 2;

    /// <summary>What each frame is divided by: its largest class, <c>max</c> (the default), <c>sum</c>, <c>euclidean</c> norm, or <c>none</c>.</summary>
    public ChromaNorm Norm { get; init; } = ChromaNorm.Max;

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate()
    {
        foreach (var error in base.Validate())
        {
            yield return error;
        }

        if (NChroma % 12 != 0)
        {
            yield return new(nameof(NChroma), Text($"n_chroma is {NChroma}; it must be a multiple of 12, so that each semitone has as many classes."));
        }
    }
}

/// <summary>What <see cref="Chroma"/> divides each frame by.</summary>
public enum ChromaNorm
{
    /// <summary>The largest class, which becomes 1.</summary>
    Max,

    /// <summary>The sum of all classes.</summary>
    Sum,

    /// <summary>The root of the sum of squares.</summary>
    Euclidean,

    /// <summary>Nothing.</summary>
    None,
}
