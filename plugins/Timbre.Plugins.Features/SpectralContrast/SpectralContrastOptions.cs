using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SpectralContrast"/>.</summary>
public sealed record SpectralContrastOptions : SpectrumMeasureOptions
{
    /// <summary>Upper edge of the lowest band, in Hz; each band above is an octave. 200 unless given.</summary>
    [Range(1.0, 1e5)] public double FMin { get; init; } = 200;

    /// <summary>Number of octaves above <c>f_min</c>, of which each must begin below half the sample rate. 1 to 12; 6 unless given.</summary>
    [Range(1, 12)] public int NBands { get; init; } = 6;

    /// <summary>The share of a band that is its peak, and as much its valley; at least one frequency each. 0.001 to 0.5; 0.02 unless given.</summary>
    [Range(0.001, 0.5)] public double Quantile { get; init; } = 0.02;

    /// <summary>Whether peak minus valley is taken as it is instead of in decibels. False unless given.</summary>
    public bool Linear { get; init; }
}
