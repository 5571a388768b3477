using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="ConstantQ"/>; names and defaults follow librosa.</summary>
public sealed record ConstantQOptions
{
    /// <summary>Frequency of the lowest bin, in Hz; 32.703, the note C1, unless given. 10 to 1e5.</summary>
    [Range(10.0, 1e5)] public double FMin { get; init; } = 32.703;

    /// <summary>Number of bins, 1 to 512, of which the highest must not lie above half the sample rate; 84 unless given, seven octaves of notes.</summary>
    [Range(1, 512)] public int NBins { get; init; } = 84;

    /// <summary>Number of bins in an octave, 1 to 96; 12 unless given.</summary>
    [Range(1, 96)] public int BinsPerOctave { get; init; } = 12;

    /// <summary>Distance between two frames, in samples; 512 unless given.</summary>
    [Range(1, 65536)] public int HopLength { get; init; } = 512;

    /// <summary>Factor on the length of all kernels: below 1, time is resolved better and frequency worse. 0.05 to 4; 1 unless given.</summary>
    [Range(0.05, 4.0)] public double FilterScale { get; init; } = 1;

    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 1 unless given.</summary>
    [Range(1e-3, 4.0)] public double Power { get; init; } = 1;

    /// <summary>The frequency of a bin, in Hz.</summary>
    internal double Frequency(int bin) => FMin * Math.Pow(2, (double)bin / BinsPerOctave);

    /// <summary>The length of the kernel of a frequency, in samples.</summary>
    internal int Length(double frequency, double rate) =>
        (int)Math.Ceiling(FilterScale / (Math.Pow(2, 1.0 / BinsPerOctave) - 1) * rate / frequency);
}
