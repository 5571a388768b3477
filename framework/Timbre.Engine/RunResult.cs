namespace Timbre.Engine;

/// <summary>What a run came to.</summary>
public sealed record RunResult
{
    /// <summary>The run's folder.</summary>
    public required string Folder { get; init; }

    /// <summary>The trained model.</summary>
    public required string Bundle { get; init; }

    /// <summary>The epochs, oldest first.</summary>
    public required IReadOnlyList<EpochMetrics> History { get; init; }

    /// <summary>The epoch whose weights were kept, counted from 1: the best where the pipeline stops early, the last elsewhere.</summary>
    public required int KeptEpoch { get; init; }

    /// <summary>What training, validation and test data share.</summary>
    public required AuditReport Audit { get; init; }

    /// <summary>The evaluation on the test split; null where the run only trained, or the split has no test part.</summary>
    public EvaluationResult? Evaluation { get; init; }

    /// <summary>The figures of <see cref="Evaluation"/>.</summary>
    public EvaluationReport? Report => Evaluation?.Report;
}
