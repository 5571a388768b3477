namespace Timbre.Plugins.Datasets;

/// <summary>The LibriSpeech corpus as it is unpacked.</summary>
public sealed record LibriSpeechOptions
{
    /// <summary>The folder that holds SPEAKERS.TXT and the subsets.</summary>
    [ExistingPath(PathKind.Folder)]
    [Shorthand]
    public required string Root { get; init; }

    /// <summary>The subsets, such as train-clean-100 and dev-clean; all that are there if absent.</summary>
    public IReadOnlyList<string> Subsets { get; init; } = [];

    /// <summary>What the label is: sex (female and male, where the corpus writes F and M) or speaker (the number).</summary>
    public LibriSpeechLabel Label { get; init; } = LibriSpeechLabel.Sex;
}

/// <summary>What is recognised in LibriSpeech.</summary>
public enum LibriSpeechLabel
{
    /// <summary>female or male.</summary>
    Sex,

    /// <summary>The speaker's number.</summary>
    Speaker,
}
