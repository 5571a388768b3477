namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SpectralCentroid"/>.</summary>
public sealed record SpectralCentroidOptions : SpectrumMeasureOptions;
