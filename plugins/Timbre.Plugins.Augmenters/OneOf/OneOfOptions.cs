using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="OneOf"/>.</summary>
public sealed record OneOfOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>The augmenters among which each clip draws one.</summary>
    [Shorthand]
    [MinLength(1)] public required IReadOnlyList<Stage<IAugmenter>> Augmenters { get; init; }

    /// <summary>How often each is drawn relative to the others, 0 or more, one number for each; all equally often unless given.</summary>
    [Range(0.0, 1e6)] public IReadOnlyList<double>? Weights { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Weights is null)
        {
            yield break;
        }

        if (Augmenters is { } augmenters && Weights.Count != augmenters.Count)
        {
            yield return new(nameof(Weights), FormattableString.Invariant(
                $"weights has {Weights.Count} numbers for {augmenters.Count} augmenters; give one for each."));
        }
        else if (Weights.Sum() <= 0)
        {
            yield return new(nameof(Weights), "All weights are 0, so nothing could be drawn; give at least one of them a positive number.");
        }
    }
}
