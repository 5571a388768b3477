namespace Timbre.Plugins.Datasets;

/// <summary>Which of several columns or parts of names is the class.</summary>
/// <param name="Label">The one that was chosen.</param>
/// <param name="Alternatives">The others, the likeliest first.</param>
internal sealed record LabelChoice(string Label, IReadOnlyList<string> Alternatives)
{
    /// <summary>Chooses the wanted one, or the first.</summary>
    /// <param name="candidates">At least one, the likeliest first.</param>
    /// <param name="wanted">The user's choice; null for none.</param>
    /// <param name="where">What has them, for the message.</param>
    /// <param name="further">What can be chosen besides, though it is not likely.</param>
    /// <exception cref="StageException">There is none of the name that is wanted.</exception>
    public static LabelChoice Of(IReadOnlyList<string> candidates, string? wanted, string where, params IReadOnlyList<string> further)
    {
        var known = candidates.Concat(further).Distinct(StringComparer.Ordinal).ToList();
        if (wanted is not null && !known.Contains(wanted))
        {
            var nearest = NearestName.Find(wanted, known) is { } name ? $" Did you mean '{name}'?" : "";
            throw new StageException($"'{wanted}' is nothing that could be the class in {where}; what could be is {string.Join(", ", known)}.{nearest}");
        }

        var chosen = wanted ?? candidates[0];
        return new LabelChoice(chosen, [.. candidates.Where(name => name != chosen)]);
    }

    /// <summary>The layout with the options that are given, and label after them.</summary>
    public RecognisedLayout Layout(LayoutEvidence evidence, string reason, params IEnumerable<LayoutOption> options) => new()
    {
        Evidence = evidence,
        Reason = reason,
        Options = [.. options, new LayoutOption("label", Label)],
        Label = Label,
        Alternatives = Alternatives,
    };
}
