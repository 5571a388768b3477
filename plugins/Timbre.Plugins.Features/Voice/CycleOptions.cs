using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>How the cycles of a voice are found and compared.</summary>
public abstract record CycleOptions : VoiceOptions
{
    /// <summary>
    /// How much longer than its neighbour a period may be, as a factor; frames beyond that have no value, and no longer or shorter period is
    /// looked for. 1.01 to 2; 1.3 unless given, as in Praat.
    /// </summary>
    [Range(1.01, 2.0)] public double MaxPeriodFactor { get; init; } = 1.3;

    /// <summary>How alike, by correlation, a cycle and its neighbours must be. 0 to 1; 0.5 unless given.</summary>
    [Range(0.0, 1.0)] public double MinCorrelation { get; init; } = 0.5;

    /// <summary>What stands in unvoiced frames and in those without two comparable neighbours. -10000 to 10000; 0 unless given.</summary>
    [Range(-1e4, 1e4)] public double Fill { get; init; }
}
