using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>How the network is trained.</summary>
public sealed record TrainSection
{
    /// <summary>The largest number of passes over the training data.</summary>
    [Range(1, 100000)]
    public int Epochs { get; init; } = 15;

    /// <summary>Clips in a batch.</summary>
    [Range(1, 65536)]
    public int BatchSize { get; init; } = 32;

    /// <summary>Whether each epoch takes the training data in another order, drawn with the seed; otherwise in the order in which the sources list them.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The optimiser; Adam with its defaults if absent.</summary>
    public Stage<IOptimizer>? Optimizer { get; init; }

    /// <summary>How the learning rate changes from epoch to epoch; it stays if absent.</summary>
    public Stage<ISchedule>? Schedule { get; init; }

    /// <summary>Ends the training when the monitored metric no longer improves; the best weights are kept.</summary>
    public EarlyStoppingSection? EarlyStopping { get; init; }

    /// <summary>Gradients are scaled down to this norm where they are larger; 0 leaves them.</summary>
    [Range(0, 1e9)]
    public double ClipGradientNorm { get; init; }

    /// <summary>The share of the target probability that is spread over all classes, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double LabelSmoothing { get; init; }

    /// <summary>How classes of unequal size are weighted in the loss.</summary>
    public ClassWeights ClassWeights { get; init; } = ClassWeights.None;

    /// <summary>
    /// How many augmented versions of each clip are made before training, among which epochs take turns; 0 makes a new one in each epoch.
    /// Some versions are enough where features cost more than the network, as pitch and formants do.
    /// </summary>
    [Range(0, 1000)]
    public int AugmentVersions { get; init; }

    /// <summary>A checkpoint after so many steps, besides the one after each epoch; 0 for none.</summary>
    [Range(0, 1000000000)]
    public int CheckpointSteps { get; init; }
}

/// <summary>How classes of unequal size are weighted in the loss.</summary>
public enum ClassWeights
{
    /// <summary>All alike.</summary>
    None,

    /// <summary>Inversely to their number of training recordings.</summary>
    Balanced,
}
