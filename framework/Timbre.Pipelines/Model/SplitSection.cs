using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>How recordings are divided into training, validation and test data.</summary>
public sealed record SplitSection : IValidatedOptions
{
    /// <summary>What decides where a recording goes.</summary>
    public SplitBy By { get; init; } = SplitBy.Group;

    /// <summary>The share of training data.</summary>
    [Range(0, 1)]
    public double Train { get; init; } = 0.7;

    /// <summary>The share of validation data.</summary>
    [Range(0, 1)]
    public double Validation { get; init; } = 0.15;

    /// <summary>The share of test data.</summary>
    [Range(0, 1)]
    public double Test { get; init; } = 0.15;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        var sum = Train + Validation + Test;
        if (By != SplitBy.Source && Math.Abs(sum - 1) > 1e-6)
        {
            yield return new OptionError(nameof(Train), FormattableString.Invariant(
                $"train, validation and test are {Train}, {Validation} and {Test}, which sum to {sum}; the shares must sum to 1."));
        }
    }
}

/// <summary>What decides into which part a recording goes.</summary>
public enum SplitBy
{
    /// <summary>Its group, usually the speaker: no group is in two parts, and labels are spread as evenly as the groups allow.</summary>
    Group,

    /// <summary>Chance, label by label. Groups are shared between the parts.</summary>
    Stratified,

    /// <summary>Chance. Groups are shared between the parts.</summary>
    Random,

    /// <summary>The part that the corpus itself assigns.</summary>
    Source,
}
