namespace Timbre.Engine;

/// <summary>What a model says about a window of a stream.</summary>
public sealed record StreamDecision
{
    /// <summary>The window after the post-processors; its times count from the first sample of the stream.</summary>
    public required WindowScore Window { get; init; }

    /// <summary>The label of the window; null where it was rejected.</summary>
    public string? Label { get; init; }

    /// <summary>
    /// Whether it stays as it is. False where a post-processor needs the whole recording: then it follows from the windows up to this one, at most
    /// the last 256, and <see cref="StreamingClassifier.Complete"/> gives all windows again as they are finally decided.
    /// </summary>
    public required bool IsFinal { get; init; }

    /// <summary>The decision for the stream so far.</summary>
    public required RecordingScore Overall { get; init; }

    /// <summary>Where the window ended whose last sample brought this decision, in seconds: later than the decision's own window where a post-processor waits for later ones.</summary>
    public required double KnownAtSeconds { get; init; }
}

/// <summary>How a stream ended.</summary>
/// <param name="Decisions">What its end decided: windows that were held back, the one that the end left unfinished, or all where no decision was final before.</param>
/// <param name="Prediction">The prediction for the stream as a whole, without windows, as for a file of the same samples.</param>
public sealed record StreamResult(IReadOnlyList<StreamDecision> Decisions, RecordingPrediction Prediction);
