using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>A recording and what was found out about it.</summary>
/// <param name="Recording">The recording, with the commonest spelling of its class.</param>
internal sealed record SurveyedRecording(Recording Recording)
{
    /// <summary>What the header says; null for arrays, and where it cannot be read.</summary>
    public AudioInfo? Info { get; init; }

    /// <summary>What the samples are like; null for arrays, where it cannot be decoded, and where it is not in the sample.</summary>
    public AudioMeasure? Measure { get; init; }

    /// <summary>The hash of the content where it was read.</summary>
    public UInt128? Fingerprint { get; init; }

    /// <summary>Whether the file does not exist.</summary>
    public bool IsMissing { get; init; }

    /// <summary>Why the file cannot be read, a full sentence; null where it can.</summary>
    public string? Refusal { get; init; }

    /// <summary>The length in seconds where it is known.</summary>
    public double? Seconds => Measure?.Seconds ?? Info?.Duration?.TotalSeconds;

    /// <summary>Whether it can be learned from as far as is known.</summary>
    public bool IsUsable => !IsMissing && Refusal is null;
}
