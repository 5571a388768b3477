namespace Timbre.Engine;

/// <summary>What a model says about one recording, or why it cannot.</summary>
public sealed record RecordingPrediction
{
    /// <summary>The file, as it was named.</summary>
    public required string Path { get; init; }

    /// <summary>The label with the highest probability; null where the recording was rejected or there was an error.</summary>
    public string? Label { get; init; }

    /// <summary>Whether a post-processor gave the recording no label, since none is probable enough.</summary>
    public bool Rejected { get; init; }

    /// <summary>One probability for each label of the model, in their order; none where there was an error.</summary>
    public IReadOnlyList<double> Probabilities { get; init; } = [];

    /// <summary>
    /// The windows in order of time, after the post-processors; where there was an error, those before the damage. None where they were handed on as they came.
    /// </summary>
    public IReadOnlyList<WindowScore> Windows { get; init; } = [];

    /// <summary>The length of the recording, in seconds; where there was an error, up to the damage.</summary>
    public double Seconds { get; init; }

    /// <summary>Why there is no prediction, as a full sentence; null where there is one.</summary>
    public string? Error { get; init; }
}
