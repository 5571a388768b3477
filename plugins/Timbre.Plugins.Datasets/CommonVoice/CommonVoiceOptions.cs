using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Datasets;

/// <summary>One language of Mozilla Common Voice, as it is unpacked.</summary>
public sealed record CommonVoiceOptions
{
    /// <summary>The folder that holds the tables (validated.tsv, …) and the clips.</summary>
    [ExistingPath(PathKind.Folder)]
    [Shorthand]
    public required string Root { get; init; }

    /// <summary>The tables, by the names of their files without .tsv or .csv: validated, other, train, dev, test. A clip in several of them is taken from the first.</summary>
    [MinLength(1)]
    public IReadOnlyList<string> Tables { get; init; } = ["validated"];

    /// <summary>The column that is the label: gender, age, accents, ….</summary>
    [MinLength(1)]
    public string Label { get; init; } = "gender";

    /// <summary>The folder of the clips, relative to root; its folder 'clips' if absent, or root itself where there is none.</summary>
    public string? Clips { get; init; }

    /// <summary>Leaves out rows without a label: most speakers say nothing about themselves.</summary>
    public bool LabelledOnly { get; init; } = true;
}
