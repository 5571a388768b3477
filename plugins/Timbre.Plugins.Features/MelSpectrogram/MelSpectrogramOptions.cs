namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="MelSpectrogram"/>.</summary>
public sealed record MelSpectrogramOptions : MelBandOptions;
