namespace Timbre.Engine;

/// <summary>A training recording as the network meets it, kept in <c>examples/</c> of its run's folder; files are named relative to that folder.</summary>
public sealed record TrainingExample
{
    /// <summary>The recording as <see cref="Recording.Name"/> gives it.</summary>
    public required string Recording { get; init; }

    /// <summary>Its group, usually the speaker; null where it has none.</summary>
    public string? Group { get; init; }

    /// <summary>Its label.</summary>
    public required string Label { get; init; }

    /// <summary>The clip before augmentation, a FLAC file; null where the data are arrays.</summary>
    public string? Clip { get; init; }

    /// <summary>The clip augmented as in the first epoch, a FLAC file; null where waveforms are not augmented.</summary>
    public string? AugmentedClip { get; init; }

    /// <summary>What the network gets of the clip without augmentation, a .npy file <c>[channel, frequency, time]</c> or <c>[feature]</c>.</summary>
    public required string Features { get; init; }

    /// <summary>What the network gets in the first epoch; null where nothing is augmented.</summary>
    public string? AugmentedFeatures { get; init; }

    /// <summary>Frames of the features per second; 0 for a vector.</summary>
    public required double FrameRate { get; init; }
}
