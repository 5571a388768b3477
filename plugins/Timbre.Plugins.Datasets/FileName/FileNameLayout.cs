namespace Timbre.Plugins.Datasets;

/// <summary>Recognises file names that say what a recording is: those of corpora that are known, and others by parts that repeat.</summary>
internal sealed class FileNameLayout : ILayoutRecogniser
{
    public RecognisedLayout? Recognise(LayoutQuery query)
    {
        if (query.File is not null || query.AudioFiles.Count < 2)
        {
            return null;
        }

        var names = query.AudioFiles.Select(file => Path.GetFileNameWithoutExtension(file)).ToList();
        return KnownNames.All.FirstOrDefault(known => names.TrueForAll(name => known.Name.IsMatch(name))) is { } corpus
            ? OfCorpus(corpus, query, names)
            : OfParts(query, names);
    }

    private static RecognisedLayout OfCorpus(KnownNames corpus, LayoutQuery query, List<string> names)
    {
        var choice = LabelChoice.Of(corpus.Labels, query.Label, $"names as {corpus.Corpus} has them", corpus.Group);
        var words = corpus.Words.Where(codes => codes.Field == choice.Label)
            .Select(codes => new LayoutOption(codes.Field, Codes(codes)))
            .ToList();
        var options = Options(query, corpus.Pattern, choice.Label, corpus.Group);
        if (words.Count > 0)
        {
            options.Add(new LayoutOption("fields", words));
        }

        return new RecognisedLayout
        {
            Evidence = LayoutEvidence.KnownNames,
            Reason = FormattableString.Invariant($"All {names.Count} names are built as those of {corpus.Corpus} are, such as {names[0]}."),
            Options = options,
            Label = choice.Label,
            Alternatives = choice.Alternatives,
        };
    }

    private static List<LayoutOption> Codes(FieldCodes codes)
    {
        List<LayoutOption> options = [];
        if (codes.From != codes.Field)
        {
            options.Add(new LayoutOption("from", codes.From));
        }

        options.Add(new LayoutOption("map", (List<LayoutOption>)[.. codes.Map.Select(pair => new LayoutOption(pair.Code, pair.Word))]));
        return options;
    }

    // Folders of several names say more than the parts of names; that is for the source 'folder'.
    private static RecognisedLayout? OfParts(LayoutQuery query, List<string> names)
    {
        if (query.AudioFiles.Select(file => Path.GetDirectoryName(file)).Distinct(StringComparer.Ordinal).Count() > 1 || NameParts.Of(names) is not { } parts)
        {
            return null;
        }

        if (query.Label is { } wanted && !parts.Labels.Contains(wanted) && wanted != parts.Group)
        {
            throw new StageException($"'{wanted}' is no part of the names; their parts are {parts.Pattern}, of which {string.Join(", ", parts.Labels.Append(parts.Group).OfType<string>())} could be the class.");
        }

        var choice = LabelChoice.Of(parts.Labels, query.Label, "the names", parts.Group is null ? [] : [parts.Group]);
        return new RecognisedLayout
        {
            Evidence = LayoutEvidence.Names,
            Reason = SingleFolder(query) + FormattableString.Invariant($"All {names.Count} names, such as {names[0]}, have the parts {parts.Pattern}; what the parts are was judged by their values."),
            Options = Options(query, parts.Pattern, choice.Label, parts.Group),
            Label = choice.Label,
            Alternatives = choice.Alternatives,
        };
    }

    // Whoever sorted recordings into folders expects those to be the classes.
    private static string SingleFolder(LayoutQuery query) => Path.GetDirectoryName(query.AudioFiles[0]) is { Length: > 0 } folder
        ? $"All recordings lie in a single folder, {folder}, so that folders say no classes, and their names were looked at. "
        : "";

    private static List<LayoutOption> Options(LayoutQuery query, string pattern, string label, string? group)
    {
        List<LayoutOption> options = [new("root", new LayoutPath(query.Folder)), new("pattern", pattern), new("label", label)];
        if (group is not null && group != label)
        {
            options.Add(new LayoutOption("group", group));
        }

        return options;
    }
}
