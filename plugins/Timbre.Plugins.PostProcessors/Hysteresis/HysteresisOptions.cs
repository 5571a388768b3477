using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="Hysteresis"/>.</summary>
public sealed record HysteresisOptions : IValidatedOptions
{
    /// <summary>The label that goes on and off, one of the pipeline's.</summary>
    public required string Label { get; init; }

    /// <summary>The probability from which it comes on, 0 to 1; 0.6 unless given.</summary>
    [Range(0.0, 1.0)] public double Onset { get; init; } = 0.6;

    /// <summary>The probability below which it goes off, 0 to 1, at most <c>onset</c>; 0.4 unless given.</summary>
    [Range(0.0, 1.0)] public double Offset { get; init; } = 0.4;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Offset > Onset)
        {
            yield return new(nameof(Offset), FormattableString.Invariant(
                $"offset is {Offset}, above onset, which is {Onset}; a label goes off at or below the probability at which it comes on."));
        }
    }
}
