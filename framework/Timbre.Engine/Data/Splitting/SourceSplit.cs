using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Takes the parts that the corpus itself assigns, or that the values of a column mean.</summary>
internal static class SourceSplit
{
    private static readonly Dictionary<string, SplitPart> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["train"] = SplitPart.Train,
        ["training"] = SplitPart.Train,
        ["validation"] = SplitPart.Validation,
        ["valid"] = SplitPart.Validation,
        ["val"] = SplitPart.Validation,
        ["dev"] = SplitPart.Validation,
        ["development"] = SplitPart.Validation,
        ["test"] = SplitPart.Test,
        ["testing"] = SplitPart.Test,
    };

    /// <summary>The part of each recording.</summary>
    public static SplitPart[] Plan(IReadOnlyList<Sample> samples, SplitSection section)
    {
        var column = section.Column ?? "split";
        RecordingColumn.Require(samples.Select(sample => sample.Recording), column, "data.split.column");
        var parts = samples.Select(sample => Part(RecordingColumn.Value(sample.Recording, column), section)).ToList();
        var found = samples.GroupBy(sample => RecordingColumn.Value(sample.Recording, column) ?? "", StringComparer.Ordinal);
        var listing = string.Join(", ", found.Select(group =>
            FormattableString.Invariant($"{(group.Key.Length == 0 ? "none" : $"'{group.Key}'")} (recordings: {group.Count()})")).Take(20));
        var whose = section.Column is null ? "the source's own" : $"by the column '{column}'";
        if (parts.Contains(null))
        {
            throw new StageException(
                $"The split is {whose}, and the parts that are assigned are {listing}; each must be one of {string.Join(", ", Names.Keys)}, "
                + "or stand under 'parts': parts: { validation: [dev-clean] }. 'rest' says where all others go. "
                + "Name the column or pattern that holds the part with the source's 'split' option, or split by group, stratified or random.");
        }

        return parts.Contains(SplitPart.Train) ? [.. parts.Select(part => part!.Value)] : throw new StageException(
            $"The split is {whose}, and no recording is for training; the parts that are assigned are {listing}.");
    }

    private static SplitPart? Part(string? value, SplitSection section)
    {
        var (listed, rest) = (section.Parts, section.Rest);
        return value is null ? Of(rest)
            : listed.Train.Contains(value, StringComparer.Ordinal) ? SplitPart.Train
            : listed.Validation.Contains(value, StringComparer.Ordinal) ? SplitPart.Validation
            : listed.Test.Contains(value, StringComparer.Ordinal) ? SplitPart.Test
            : Names.TryGetValue(value, out var named) ? named
            : Of(rest);
    }

    private static SplitPart? Of(SplitRest rest) => rest switch
    {
        SplitRest.Train => SplitPart.Train,
        SplitRest.Validation => SplitPart.Validation,
        SplitRest.Test => SplitPart.Test,
        _ => null,
    };
}
