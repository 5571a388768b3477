using System.Text;
using CsvHelper;

namespace Timbre.Plugins.Datasets;

/// <summary>Recordings listed in a table, CSV or TSV, with any column names; columns without a role are kept for slicing results.</summary>
[Plugin("manifest")]
public sealed class Manifest(ManifestOptions options) : IDataSource
{
    /// <inheritdoc/>
    public IEnumerable<Recording> Read(SourceContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var file = context.Resolve(options.File);
        var root = options.Root is { } folder ? context.Resolve(folder) : Path.GetDirectoryName(file)!;
        try
        {
            using var text = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var table = new Table(text, options.File, options.Delimiter ?? UsualDelimiter(file));
            Require(table, nameof(options.Path), options.Path);
            Require(table, nameof(options.Label), options.Label);
            Require(table, nameof(options.Group), options.Group);
            Require(table, nameof(options.Split), options.Split);
            return [.. table.Rows().Select(row => Recording(row, root))];
        }
        catch (DecoderFallbackException failure)
        {
            throw new StageException($"{options.File} is not text in UTF-8; save it in that encoding.", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StageException($"{options.File} cannot be read: {failure.Message}", failure);
        }
        catch (CsvHelperException failure)
        {
            throw new StageException($"{options.File} cannot be read as a table: {failure.Message}", failure);
        }
    }

    private static string UsualDelimiter(string file) => Path.GetExtension(file).ToLowerInvariant() is ".tsv" or ".tab" ? "\t" : ",";

    private Recording Recording(TableRow row, string root)
    {
        var path = row[options.Path]
            ?? throw new StageException($"{row.Origin}: the column '{options.Path}' is empty; every recording needs an audio file.");
        string?[] roles = [options.Path, options.Label, options.Group, options.Split];
        return new Recording
        {
            Path = Path.GetFullPath(path, root),
            Label = row[options.Label],
            Group = options.Group is { } group ? row[group] : null,
            Split = options.Split is { } split ? row[split] : null,
            Columns = row.Values.Where(pair => !roles.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal),
            Origin = row.Origin,
        };
    }

    private void Require(Table table, string option, string? column)
    {
        if (column is null || table.Columns.Contains(column))
        {
            return;
        }

        var nearest = NearestName.Find(column, table.Columns) is { } name ? $" Did you mean '{name}'?" : "";
        var separator = table.Columns is [var only] && only.AsSpan().IndexOfAny(";\t|,") is var at and >= 0
            ? $" The columns seem to be separated by '{(only[at] == '\t' ? "\\t" : only[at])}': set the option 'delimiter'."
            : "";
        throw new StageException(
            $"{options.File} has no column '{column}', which the option '{option.ToLowerInvariant()}' names; "
            + $"its columns are {string.Join(", ", table.Columns)}.{nearest}{separator}");
    }
}
