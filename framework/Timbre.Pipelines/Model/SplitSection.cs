using System.ComponentModel.DataAnnotations;
using System.Globalization;

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

    /// <summary>
    /// Cross-validation: the number of folds, each of which is the test part once, or each-group, which makes every group a fold (leave one
    /// speaker out). Recordings outside the test fold are divided in the proportion of train to validation, and the share of test is not used.
    /// </summary>
    [RegularExpression("each-group|[1-9][0-9]{0,5}", ErrorMessage = "a number of folds such as 5, up to 999999, or each-group")]
    public string? Folds { get; init; }

    /// <summary>The fold that is the test part, counted from 1; <c>timbre evaluate --folds</c> goes through all.</summary>
    [Range(1, 1000000)]
    public int Fold { get; init; } = 1;

    /// <summary>The seed of the split alone, so that it can stay while the pipeline's seed changes, or change while that stays; the pipeline's seed if absent.</summary>
    [Range(0, long.MaxValue)]
    public long? Seed { get; init; }

    /// <summary>With by: source, the column whose values are the parts; the part that the source itself assigns if absent.</summary>
    public string? Column { get; init; }

    /// <summary>With by: source, values that mean a part: { test: [0, 1, 2, 3, 4] }. The usual names (train, dev, validation, test, …) need no mention.</summary>
    public SplitPartsSection Parts { get; init; } = new();

    /// <summary>With by: source, where recordings go whose value means no part.</summary>
    public SplitRest Rest { get; init; } = SplitRest.Fail;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        var twice = Parts.All.GroupBy(value => value, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            yield return new OptionError(nameof(Parts), $"parts has '{twice.Key}' twice; a value means one part.");
        }

        if (By != SplitBy.Source && (Column is not null || Parts.All.Any() || Rest != SplitRest.Fail))
        {
            var option = Column is not null ? nameof(Column) : Parts.All.Any() ? nameof(Parts) : nameof(Rest);
            yield return new OptionError(option, $"{option.ToLowerInvariant()} says which parts recordings belong to, and by is not source; write by: source, or leave it out.");
        }

        if (Folds is not null && By == SplitBy.Source)
        {
            yield return new OptionError(nameof(Folds), "folds divides the recordings anew, and by: source keeps the parts of the corpus; leave one of them out.");
        }

        if (Folds == "each-group" && By is SplitBy.Stratified or SplitBy.Random)
        {
            yield return new OptionError(nameof(Folds), "folds is each-group, which makes every group a fold; that needs by: group.");
        }

        if (int.TryParse(Folds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && (count < 2 || Fold > count))
        {
            yield return count < 2
                ? new OptionError(nameof(Folds), "folds is 1; it must be at least 2, since a fold is tested by what the others taught.")
                : new OptionError(nameof(Fold), FormattableString.Invariant($"fold is {Fold}; it must be between 1 and {count}, the number of folds."));
        }

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

    /// <summary>The part that the corpus itself assigns, or that the values of a column mean.</summary>
    Source,
}
