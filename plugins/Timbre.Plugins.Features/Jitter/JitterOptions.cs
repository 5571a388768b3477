namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Jitter"/>.</summary>
public sealed record JitterOptions : CycleOptions;
