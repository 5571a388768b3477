using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>How the network is trained.</summary>
public sealed record TrainSection
{
    /// <summary>The largest number of passes over the training data.</summary>
    [Range(1, 100000)]
    public int Epochs { get; init; } = 15;

    /// <summary>Clips in a batch; the last one of an epoch may be smaller.</summary>
    [Range(1, 65536)]
    public int BatchSize { get; init; } = 32;

    /// <summary>Whether each epoch takes the training data in another order, drawn with the seed; otherwise in the order in which the sources list them.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>The optimiser; Adam with its defaults if absent.</summary>
    /// <example>choose optimiser and learning rate:
    /// <code>
    /// train:
    ///   epochs: 30
    ///   batch_size: 16
    ///   optimizer: { adamw: { lr: 0.001, weight_decay: 0.01 } }
    /// </code></example>
    public Stage<IOptimizer>? Optimizer { get; init; }

    /// <summary>
    /// Factors on the learning rate of layers, by the beginning of their weights' names; of several that fit, the longest counts. An unknown name is answered with those
    /// that there are; in a list of layers they are <c>layers.0</c>, <c>layers.1</c>, …, counted with the layers inside <c>frozen</c>.
    /// </summary>
    /// <example>let the first layers of a trained model change slowly:
    /// <code>
    /// model:
    ///   layers: [ conv2d: { filters: 8, stride: 2 }, relu, global-average-pool, classifier ]
    /// train:
    ///   learning_rates: { layers.0: 0.1 }
    /// </code></example>
    [Range(1e-9, 1e9)]
    public IReadOnlyDictionary<string, double> LearningRates { get; init; } = new Dictionary<string, double>();

    /// <summary>How the learning rate changes from epoch to epoch; it stays if absent.</summary>
    /// <example>let the learning rate fall:
    /// <code>
    /// train:
    ///   epochs: 30
    ///   schedule: { cosine: { epochs: 30 } }
    /// </code></example>
    public Stage<ISchedule>? Schedule { get; init; }

    /// <summary>Ends the training when the monitored metric no longer improves; the best weights are kept.</summary>
    /// <example>stop when validation no longer improves, and keep the best weights:
    /// <code>
    /// train:
    ///   epochs: 100
    ///   early_stopping: { monitor: validation.loss, patience: 10 }
    /// </code></example>
    public EarlyStoppingSection? EarlyStopping { get; init; }

    /// <summary>Gradients are scaled down to this norm where they are larger; 0 leaves them.</summary>
    [Range(0, 1e9)]
    public double ClipGradientNorm { get; init; }

    /// <summary>The share of the target probability that is spread over all classes, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double LabelSmoothing { get; init; }

    /// <summary>How classes of unequal size are weighted in the loss.</summary>
    /// <example>balance the labels by their weight in the loss:
    /// <code>
    /// train:
    ///   class_weights: balanced
    /// </code></example>
    public ClassWeights ClassWeights { get; init; } = ClassWeights.None;

    /// <summary>
    /// How many augmented versions of each clip are made before training, among which epochs take turns; 0 makes a new one in each epoch.
    /// Some versions are enough where features cost more than the network, as pitch and formants do.
    /// </summary>
    /// <example>augment once rather than in every epoch, where features are slow:
    /// <code>
    /// augment:
    ///   - noise
    /// train:
    ///   augment_versions: 3
    /// </code></example>
    [Range(0, 1000)]
    public int AugmentVersions { get; init; }

    /// <summary>Whether the first of the <c>augment_versions</c> is the clip as it is, which tells the network what it will be judged by.</summary>
    public bool CleanVersion { get; init; }

    /// <summary>A checkpoint after so many steps, besides the one after each epoch; 0 for none.</summary>
    /// <example>write a checkpoint within long epochs:
    /// <code>
    /// train:
    ///   checkpoint_steps: 500
    /// </code></example>
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
