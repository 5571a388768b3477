namespace Timbre.Engine;

/// <summary>What a <see cref="Trainer"/> works on and reports to.</summary>
internal sealed record TrainingInput
{
    /// <summary>The training batches.</summary>
    public required IBatchSource Train { get; init; }

    /// <summary>The validation batches; may be none.</summary>
    public required IBatchSource Validation { get; init; }

    /// <summary>Training recordings of each label.</summary>
    public required IReadOnlyList<int> ClassCounts { get; init; }

    /// <summary>What a checkpoint of this training belongs to.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>What the fitted feature extractors learned, in safetensors format.</summary>
    public required byte[] FrontEndState { get; init; }

    /// <summary>Where checkpoints go; null for none.</summary>
    public CheckpointStore? Checkpoints { get; init; }

    /// <summary>Told of every step and epoch.</summary>
    public required IProgress<EngineEvent> Progress { get; init; }

    /// <summary>Measures durations, which go to reports only.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
