namespace Timbre.Engine;

/// <summary>What is wrong with classes and groups.</summary>
internal static class ClassFindings
{
    public static IEnumerable<Finding> Of(Survey survey, IReadOnlyList<SurveyedRecording> recordings) =>
        Classes(survey, recordings).Concat(Groups(survey)).Concat(Parts(recordings));

    private static IEnumerable<Finding> Classes(Survey survey, IReadOnlyList<SurveyedRecording> recordings)
    {
        if (survey.Unlabelled > 0)
        {
            yield return new Finding(
                FindingKind.Unlabelled,
                survey.Unlabelled,
                FormattableString.Invariant($"{survey.Unlabelled} of {survey.Recordings} recordings have no class."),
                "Leave them out with data.unlabelled: skip, or write their classes down.")
            {
                Examples = FileFindings.Names(recordings.Where(recording => recording.Recording.Label is null)),
            };
        }

        if (survey.Spellings.Count > 0)
        {
            yield return new Finding(
                FindingKind.Spelling,
                survey.Spellings.Count,
                FormattableString.Invariant($"{survey.Spellings.Count} {(survey.Spellings.Count == 1 ? "class differs" : "classes differ")} from another only in letter case or blanks: ")
                    + $"{string.Join(", ", survey.Spellings.Take(Thresholds.Examples).Select(pair => $"'{pair.Key}' and '{pair.Value}'"))}.",
                "Make them one with data.label_map, or correct the labels.");
        }

        var small = survey.Classes.Where(found => found.Recordings < Thresholds.Parts).ToList();
        if (small.Count > 0)
        {
            yield return new Finding(
                FindingKind.SmallClass,
                small.Count,
                FormattableString.Invariant($"{small.Count} of {survey.Classes.Count} classes {(small.Count == 1 ? "has" : "have")} fewer than {Thresholds.Parts} recordings, one for each part: {Listed(small)}."),
                "Add recordings, or leave the class out with data.filter: { label: [the others] }.");
        }

        var enough = survey.Classes.Where(found => found.Recordings >= Thresholds.Parts).OrderBy(found => found.Recordings).ToList();
        if (enough.Count > 1 && enough[^1].Recordings > Thresholds.Imbalance * enough[0].Recordings)
        {
            yield return new Finding(
                FindingKind.Imbalance,
                enough.Count,
                FormattableString.Invariant($"The class '{enough[^1].Label}' has {(double)enough[^1].Recordings / enough[0].Recordings:F1} times as many recordings as '{enough[0].Label}': {enough[^1].Recordings} and {enough[0].Recordings}."),
                "Weigh them alike with train.class_weights: balanced, or leave recordings out with data.balance: undersample; judge by the unweighted recall.");
        }
    }

    private static IEnumerable<Finding> Groups(Survey survey)
    {
        if (survey.WithoutGroup > 0)
        {
            yield return NoGroups(survey);
            yield break;
        }

        var few = survey.Classes.Where(found => found.Recordings >= Thresholds.Parts && found.Groups < Thresholds.Parts).ToList();
        if (few.Count > 0)
        {
            var left = survey.WithoutEnoughGroups([.. survey.Classes.Where(found => found.Recordings >= Thresholds.Parts).Select(found => found.Label)]);
            yield return new Finding(
                FindingKind.FewGroups,
                few.Count,
                FormattableString.Invariant($"{few.Count} of {survey.Classes.Count} classes {(few.Count == 1 ? "has" : "have")} fewer than {Thresholds.Parts} groups, one for each part: {string.Join(", ", few.Take(Thresholds.Examples).Select(found => FormattableString.Invariant($"'{found.Label}' ({found.Groups})")))}."),
                left.Count > 0
                    ? "Add other speakers; until then a split by group leaves such a class out with data.filter, since one that shares speakers between the parts would flatter all figures."
                    : "Add other speakers; until then data.split: { by: stratified } divides, and shares speakers between the parts.");
        }

        // Where every speaker has one class, as with gender, that is what the class is.
        var single = survey.Groups.Where(group => group.Classes == 1 && group.Recordings > 1).ToList();
        if (single.Count > 0 && single.Count < survey.Groups.Count(group => group.Recordings > 1))
        {
            yield return new Finding(
                FindingKind.SingleClassGroups,
                single.Count,
                FormattableString.Invariant($"{single.Count} of {survey.Groups.Count} groups {(single.Count == 1 ? "has" : "have")} one class only, so that their voice gives the class away."),
                "Keep data.split: { by: group }, and judge by several splits with 'timbre evaluate --folds'.")
            {
                Examples = [.. single.Take(Thresholds.Examples).Select(group => group.Group)],
            };
        }
    }

    private static Finding NoGroups(Survey survey)
    {
        const string Flattered = "a speaker may be in training and test data at once, which flatters the score.";
        var possible = survey.PossibleGroups.Take(Thresholds.Examples).ToList();
        return possible.Count > 0
            ? new Finding(
                FindingKind.NoGroups,
                survey.WithoutGroup,
                $"{string.Join(" or ", possible.Select(column => FormattableString.Invariant($"{column.Name} ({column.Values} values)")))} may be the speaker: --group {possible[0].Name}. As long as no column is taken for it, {Flattered}",
                "Name the column with --group, or with the group option of data.source, and split with data.split: { by: group }.")
            : new Finding(
                FindingKind.NoGroups,
                survey.WithoutGroup,
                FormattableString.Invariant($"{(survey.WithoutGroup == survey.Recordings ? "No recording says" : $"{survey.WithoutGroup} of {survey.Recordings} recordings do not say")} who speaks, so that {Flattered}"),
                "Name the speaker with the group option of data.source if one is known, and split with data.split: { by: group }.");
    }

    private static IEnumerable<Finding> Parts(IReadOnlyList<SurveyedRecording> recordings)
    {
        var shared = recordings
            .Where(recording => recording.Recording is { Group: not null, Split: not null })
            .GroupBy(recording => recording.Recording.Group!, recording => recording.Recording.Split!, StringComparer.Ordinal)
            .Where(group => group.Distinct(StringComparer.Ordinal).Count() > 1)
            .Select(group => group.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        if (shared.Count > 0)
        {
            yield return new Finding(
                FindingKind.SharedGroups,
                shared.Count,
                FormattableString.Invariant($"{shared.Count} {(shared.Count == 1 ? "group is" : "groups are")} in several of the corpus's own parts, which flatters the score."),
                "Divide anew with data.split: { by: group }; data.split: { by: source } keeps the corpus's parts, for figures that are compared with others'.")
            {
                Examples = [.. shared.Take(Thresholds.Examples)],
            };
        }
    }

    private static string Listed(IEnumerable<SurveyedClass> classes) =>
        string.Join(", ", classes.Take(Thresholds.Examples).Select(found => FormattableString.Invariant($"'{found.Label}' ({found.Recordings})")));
}
