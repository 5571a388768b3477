namespace Timbre.Engine;

/// <summary>Takes the parts that the corpus itself assigns, by their usual names.</summary>
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
    public static SplitPart[] Plan(IReadOnlyList<Sample> samples)
    {
        var found = samples.GroupBy(sample => sample.Recording.Split?.Trim() ?? "", StringComparer.Ordinal).ToList();
        var listing = string.Join(", ", found.Select(group =>
            FormattableString.Invariant($"{(group.Key.Length == 0 ? "none" : $"'{group.Key}'")} (recordings: {group.Count()})")));
        if (found.Exists(group => !Names.ContainsKey(group.Key)))
        {
            throw new StageException(
                $"The split is the source's own, and the parts that the source assigns are {listing}; each must be one of {string.Join(", ", Names.Keys)}. "
                + "Name the column or pattern that holds the part with the source's 'split' option, or split by group, stratified or random.");
        }

        return found.Exists(group => Names[group.Key] == SplitPart.Train)
            ? [.. samples.Select(sample => Names[sample.Recording.Split!.Trim()])]
            : throw new StageException(
                $"The split is the source's own, and no recording is for training; the parts that the source assigns are {listing}.");
    }
}
