using System.Globalization;
using Timbre.Audio;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Finds the data source that can list a folder or a table, and lists its recordings.</summary>
public static class LayoutRecognition
{
    private static readonly string[] TableEndings = [".csv", ".tsv", ".tab"];

    // A folder with more holds results, not lists.
    private const int MostTables = 8;

    /// <summary>The layout of a folder or a table.</summary>
    /// <param name="path">The folder or table, an absolute path.</param>
    /// <param name="wishes">The columns that are wanted.</param>
    /// <param name="catalogue">The data sources.</param>
    /// <param name="cacheDirectory">A folder for what a source makes, an absolute path.</param>
    /// <param name="cancellation">Ends the search early.</param>
    /// <exception cref="InputException">
    /// There is no such file, nothing in it can be listed, a table is malformed or has no column of the name that is wanted, or the recordings have fewer than two classes.
    /// </exception>
    /// <exception cref="StageException">The source cannot list the recordings.</exception>
    public static FoundLayout Find(string path, LayoutWishes wishes, PluginCatalogue catalogue, string cacheDirectory, CancellationToken cancellation = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(wishes);
        ArgumentNullException.ThrowIfNull(catalogue);
        var isFile = File.Exists(path);
        if (!isFile && !Directory.Exists(path))
        {
            throw new InputException($"There is neither a folder nor a table {path}; name a folder of recordings, or a CSV or TSV file that lists them.");
        }

        var folder = Path.TrimEndingDirectorySeparator(isFile ? Path.GetDirectoryName(path)! : path);
        var query = new LayoutQuery
        {
            Folder = folder,
            File = isFile ? path : null,
            AudioFiles = FileTree.Find(folder, IsAudio, cancellation),
            Label = wishes.Label,
            Group = wishes.Group,
            Path = wishes.Path,
            Cancellation = cancellation,
        };
        var (source, layout) = Strongest(catalogue, query, out var refusals) ?? throw new InputException(Unrecognised(path, query, refusals, catalogue));
        var recordings = Recordings(source, layout, folder, catalogue, cacheDirectory, cancellation);
        var classes = recordings.Select(recording => recording.Label).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList();
        return classes.Count == 2
            ? new FoundLayout
            {
                Source = source,
                Layout = layout,
                Folder = folder,
                AudioFiles = [.. query.AudioFiles.Select(file => Path.Combine(folder, file))],
                Recordings = recordings,
                UnusedTables = isFile || layout.Evidence == LayoutEvidence.Corpus ? [] : Unused(catalogue, query, layout),
            }
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"{layout.Reason} Of the {recordings.Count} recordings, ")
                + (classes is [var only] ? $"all have the class '{only}'" : "none has a class") + "; a recogniser needs two classes. Name another column as the class, or add recordings.");
    }

    // What one source refuses, another may list: a table may have the class that names do not say.
    private static (string Source, RecognisedLayout Layout)? Strongest(PluginCatalogue catalogue, LayoutQuery query, out IReadOnlyList<string> refusals)
    {
        List<(string Source, RecognisedLayout Layout)> found = [];
        List<string> refused = [];
        foreach (var (source, recogniser) in catalogue.Recognisers())
        {
            try
            {
                if (recogniser.Recognise(query) is { } layout && Has(layout, "group", query.Group) && Has(layout, "path", query.Path))
                {
                    found.Add((source, layout));
                }
            }
            catch (StageException refusal)
            {
                refused.Add(refusal.Message);
            }
        }

        refusals = [.. refused.Distinct(StringComparer.Ordinal)];
        return found.Count > 0 ? found.MinBy(known => known.Layout.Evidence) : null;
    }

    // Only what is in columns can be chosen; a corpus that is known by other marks has its own.
    private static bool Has(RecognisedLayout layout, string option, string? wanted) =>
        wanted is null || layout.Options.Any(given => given.Name == option && given.Value as string == wanted);

    private static List<UnusedTable> Unused(PluginCatalogue catalogue, LayoutQuery query, RecognisedLayout? layout)
    {
        var used = layout is null ? [] : layout.Further.Prepend(layout.Options).SelectMany(options => options).Select(option => option.Value).OfType<LayoutPath>().Select(path => path.Path).ToHashSet(StringComparer.Ordinal);
        return [.. Directory.EnumerateFiles(query.Folder)
            .Where(file => TableEndings.Contains(Path.GetExtension(file).ToLowerInvariant()) && !used.Contains(file))
            .Order(StringComparer.Ordinal)
            .Take(MostTables)
            .Select(file => new UnusedTable(file, Refusal(catalogue, query with { File = file })))];
    }

    private static string? Refusal(PluginCatalogue catalogue, LayoutQuery query) => Strongest(catalogue, query, out var refusals) is not null ? null
        : refusals.Count > 0 ? string.Join(' ', refusals)
        : "None of its columns names audio files or arrays that exist.";

    private static bool IsAudio(string name) => AudioFile.Extensions.Contains(Path.GetExtension(name).TrimStart('.').ToLowerInvariant());

    private static List<Recording> Recordings(
        string source, RecognisedLayout layout, string folder, PluginCatalogue catalogue, string cacheDirectory, CancellationToken cancellation)
    {
        var yaml = $"source:\n{string.Concat(LayoutYaml.Sources(source, layout, null).Select(line => $"  {line}\n"))}";
        var declared = RecordLoader.LoadText<SourceDeclaration>(yaml, "the recognised source", folder, "a data source", catalogue);
        return [.. declared.Source.SelectMany(stage => stage.Plugin.Read(new SourceContext(folder, cacheDirectory, Cancellation: cancellation)))];
    }

    private static string Unrecognised(string path, LayoutQuery query, IReadOnlyList<string> refusals, PluginCatalogue catalogue)
    {
        const string Remedy = "sort the recordings into one folder for each class, or list them in a CSV file with the columns path, label and speaker, and name that file";
        if (refusals.Count > 0)
        {
            return string.Join(' ', refusals);
        }

        if ((query.Group ?? query.Path) is { } column)
        {
            return $"{(query.Group is null ? "--path" : "--group")} names the column '{column}', and {path} {(query.File is null ? "holds no table with such a column" : "is no table")} that lists recordings; {Remedy}.";
        }

        if (query.File is not null)
        {
            return $"{path} is no table that lists recordings: none of its columns names audio files or arrays that exist beside it. Give it a column 'path' relative to its folder, and one with the class.";
        }

        if (query.AudioFiles.Count == 0)
        {
            return Directory.EnumerateFileSystemEntries(path).Any()
                ? $"There is no audio file in {path} or beneath it (the ends of names that are known are {string.Join(", ", AudioFile.Extensions)}), and no table of arrays."
                : $"The folder {path} is empty; {Remedy}.";
        }

        var folders = query.AudioFiles.Select(file => Path.GetDirectoryName(file)!).Distinct(StringComparer.Ordinal).Take(2).ToList();
        var tables = string.Concat(Unused(catalogue, query, null).Select(table => $" {Path.GetFileName(table.File)} is a table that cannot be used: {table.Refusal}"));
        return string.Create(CultureInfo.InvariantCulture, $"{path} holds {query.AudioFiles.Count} audio files, such as {query.AudioFiles[0]}, and nothing says their ")
            + (query.Label is { } wanted ? $"class '{wanted}'" : "classes") + $": {(tables.Length > 0 ? "no table that can be read" : "no table")} lists them, "
            + (folders is [{ Length: > 0 } only] ? $"they lie in a single folder, {only}, where a recogniser needs two" : "they do not lie in folders of classes")
            + $", and their names have no parts that repeat; {Remedy}.{tables}";
    }
}
