using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Datasets;

/// <summary>A table with one row for each recording, and one column for each of its features.</summary>
public sealed record CsvFeaturesOptions : IValidatedOptions
{
    /// <summary>The table, in UTF-8: CSV, or TSV when its name ends in .tsv or .tab.</summary>
    [ExistingPath(PathKind.File)]
    public required string File { get; init; }

    /// <summary>The columns with the features, in this order: a name, all that begin alike (mfcc_*), or all from one to another (f0..f127).</summary>
    [MinLength(1)]
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The shape that the values have, the last axis fastest: [frequency, time] or [channel, frequency, time]; a vector if absent.</summary>
    [Range(1, 1000000)]
    public IReadOnlyList<int> Shape { get; init; } = [];

    /// <summary>The column with the classes.</summary>
    [MinLength(1)]
    public string Label { get; init; } = "label";

    /// <summary>The column with what must not be shared between training and test data, usually the speaker; none if absent.</summary>
    public string? Group { get; init; }

    /// <summary>The column with the part that the corpus itself assigns (train, validation, test); none if absent.</summary>
    public string? Split { get; init; }

    /// <summary>The column with how many steps of a row's time are valid; all of them if absent.</summary>
    public string? Length { get; init; }

    /// <summary>Steps of the time axis per second, where shape has one.</summary>
    [Range(0.001, 1000000)]
    public double FramesPerSecond { get; init; } = 100;

    /// <summary>The character between columns; a tab for .tsv and .tab, a comma for all else if absent. Where it is no comma, numbers may have a decimal comma.</summary>
    [StringLength(1, MinimumLength = 1)]
    public string? Delimiter { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Shape.Count is not (0 or 2 or 3))
        {
            yield return new OptionError(nameof(Shape), FormattableString.Invariant(
                $"shape has {Shape.Count} axes; it is [frequency, time] or [channel, frequency, time], or absent for a vector."));
        }
    }
}
