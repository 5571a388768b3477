namespace Timbre.Engine;

/// <summary>What a stream of samples is.</summary>
public sealed record StreamingOptions
{
    /// <summary>What the recording is called in errors and results.</summary>
    public string Name { get; init; } = "stream";

    /// <summary>Samples per second of what is pushed, 100 to 768,000; the model's own rate if null. Others are resampled to it, as files are.</summary>
    public int? SampleRate { get; init; }

    /// <summary>Whose voice it is, for features that are scaled by speaker; null where that is unknown.</summary>
    public string? Group { get; init; }
}
