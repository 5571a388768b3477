namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SpectralFlux"/>.</summary>
public sealed record SpectralFluxOptions : SpectrumMeasureOptions
{
    /// <summary>
    /// What is measured between neighbouring spectra: <c>rectified</c>, the sum of squared rises (the default), <c>euclidean</c>, the root
    /// of the sum of squared differences, or <c>hellinger</c>, the distance of spectra taken as distributions, 0 to 1.
    /// </summary>
    [Shorthand]
    public FluxMeasure Measure { get; init; } = FluxMeasure.Rectified;

    /// <summary>
    /// Whether each spectrum is divided by its sum first, so that loudness does not matter; <c>hellinger</c> always does so. False unless
    /// given.
    /// </summary>
    public bool Normalize { get; init; }
}

/// <summary>What <see cref="SpectralFlux"/> measures between neighbouring spectra.</summary>
public enum FluxMeasure
{
    /// <summary><c>Σ max(0, S[t] - S[t-1])²</c>: only what grows louder counts, as at the onset of a sound.</summary>
    Rectified,

    /// <summary><c>√Σ (S[t] - S[t-1])²</c>.</summary>
    Euclidean,

    /// <summary><c>√(Σ (√P[t] - √P[t-1])² / 2)</c>, where P is a spectrum divided by its sum.</summary>
    Hellinger,
}
