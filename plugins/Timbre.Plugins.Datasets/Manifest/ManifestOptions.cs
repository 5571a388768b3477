using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Datasets;

/// <summary>A table of recordings: one header line with the names of the columns, then one line for each recording.</summary>
public sealed record ManifestOptions : IValidatedOptions
{
    /// <summary>The table, in UTF-8: CSV, or TSV when its name ends in .tsv or .tab.</summary>
    [ExistingPath(PathKind.File)]
    public required string File { get; init; }

    /// <summary>The column with the audio files; relative ones start at root, or at the table's folder when root is absent.</summary>
    [MinLength(1)]
    public string Path { get; init; } = "path";

    /// <summary>The column with the classes.</summary>
    [MinLength(1)]
    public string Label { get; init; } = "label";

    /// <summary>The column with what must not be shared between training and test data, usually the speaker; none if absent.</summary>
    public string? Group { get; init; }

    /// <summary>The column with the part that the corpus itself assigns (train, validation, test); none if absent.</summary>
    public string? Split { get; init; }

    /// <summary>The part that all recordings of the table belong to (train, validation, test), for a corpus with a table for each; none if absent.</summary>
    [MinLength(1)]
    public string? Part { get; init; }

    /// <summary>The folder that audio files are relative to; the table's own folder if absent.</summary>
    [ExistingPath(PathKind.Folder)]
    public string? Root { get; init; }

    /// <summary>The character between columns; a tab for .tsv and .tab, a comma for all else if absent.</summary>
    [StringLength(1, MinimumLength = 1)]
    public string? Delimiter { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Split is not null && Part is not null)
        {
            yield return new OptionError(nameof(Part), $"part is '{Part}' for all recordings, and split names the column '{Split}' with the part of each; leave one of them out.");
        }
    }
}
