using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Datasets;

/// <summary>A table, and the arrays that its rows stand for: items of one array, or a .npy file for each row.</summary>
public sealed record NpyOptions : IValidatedOptions
{
    /// <summary>The table, in UTF-8: CSV, or TSV when its name ends in .tsv or .tab.</summary>
    [ExistingPath(PathKind.File)]
    public required string Manifest { get; init; }

    /// <summary>
    /// One array that holds all items: [item, feature], [item, frequency, time] or [item, channel, frequency, time]; float32, float64 or uint8.
    /// Absent where each row names a file of its own with path.
    /// </summary>
    [ExistingPath(PathKind.File)]
    public string? File { get; init; }

    /// <summary>With file: the column with an item's place in the array, counted from 0; the rows are in the order of the items if absent.</summary>
    public string? Index { get; init; }

    /// <summary>Without file: the column with the .npy files, each [feature], [frequency, time] or [channel, frequency, time].</summary>
    public string? Path { get; init; }

    /// <summary>The folder that files in the column path are relative to; the table's own folder if absent.</summary>
    [ExistingPath(PathKind.Folder)]
    public string? Root { get; init; }

    /// <summary>The column with the classes.</summary>
    [MinLength(1)]
    public string Label { get; init; } = "label";

    /// <summary>The column with what must not be shared between training and test data, usually the speaker; none if absent.</summary>
    public string? Group { get; init; }

    /// <summary>The column with the part that the corpus itself assigns (train, validation, test); none if absent.</summary>
    public string? Split { get; init; }

    /// <summary>The column with how many steps of an item's time are valid; all of them if absent.</summary>
    public string? Length { get; init; }

    /// <summary>Steps of the time axis per second.</summary>
    [Range(0.001, 1000000)]
    public double FramesPerSecond { get; init; } = 100;

    /// <summary>The character between columns of the table; a tab for .tsv and .tab, a comma for all else if absent.</summary>
    [StringLength(1, MinimumLength = 1)]
    public string? Delimiter { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (File is null == Path is null)
        {
            yield return new OptionError(nameof(File), File is null
                ? "Neither file nor path is given; name one array with file, or the column of the .npy files with path."
                : $"Both file ('{File}') and path ('{Path}') are given; an item is in the one array or in a file of its own: leave one out.");
        }

        if (File is null && Index is not null)
        {
            yield return new OptionError(nameof(Index), $"index names the column '{Index}' with places in one array, and no array is named; add file.");
        }

        if (File is not null && Root is not null)
        {
            yield return new OptionError(nameof(Root), "root is for the files of the column path, and file names one array; leave root out.");
        }
    }
}
