namespace Timbre.Plugins.Datasets;

/// <summary>The AudioMNIST corpus as it is cloned.</summary>
public sealed record AudioMnistOptions
{
    /// <summary>The folder that holds audioMNIST_meta.txt and the speakers' folders, or the folder above it, whose 'data' does.</summary>
    [ExistingPath(PathKind.Folder)]
    [Shorthand]
    public required string Root { get; init; }

    /// <summary>What the label is: gender, digit or speaker.</summary>
    public AudioMnistLabel Label { get; init; } = AudioMnistLabel.Gender;
}

/// <summary>What is recognised in AudioMNIST.</summary>
public enum AudioMnistLabel
{
    /// <summary>female or male.</summary>
    Gender,

    /// <summary>0 to 9.</summary>
    Digit,

    /// <summary>The speaker's number, 01 to 60.</summary>
    Speaker,
}
