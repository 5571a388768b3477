using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>One experiment: data, augmentation, features, model, training, prediction.</summary>
public sealed record Pipeline
{
    /// <summary>The experiment's name; runs are kept under it. Lower-case letters, digits, '-', '_' and '.'.</summary>
    [RegularExpression("[a-z0-9][a-z0-9._-]*")]
    public required string Name { get; init; }

    /// <summary>Every random draw of the run follows from this number.</summary>
    [Range(0, long.MaxValue)]
    public long Seed { get; init; }

    /// <summary>Where tensors live: auto (a GPU where there is one), cpu, cuda, or cuda:N.</summary>
    [RegularExpression("auto|cpu|cuda(:[0-9]+)?")]
    public string Device { get; init; } = "auto";

    /// <summary>Assemblies of plugins, or folders of them, relative to this file.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>The recordings, their labels and how they are split.</summary>
    public required DataSection Data { get; init; }

    /// <summary>Stages that prepare each clip before augmentation, and each window when predicting, in order; they give back what they take: a waveform for a waveform.</summary>
    public IReadOnlyList<Stage<IFeatureExtractor>> Prepare { get; init; } = [];

    /// <summary>Augmenters of waveforms, in order; training only.</summary>
    public IReadOnlyList<Stage<IAugmenter>> Augment { get; init; } = [];

    /// <summary>Feature extractors, in order: waveform in, the model's input out.</summary>
    public IReadOnlyList<Stage<IFeatureExtractor>> Features { get; init; } = [];

    /// <summary>Augmenters of features, in order, after the last feature extractor; training only.</summary>
    public IReadOnlyList<Stage<IAugmenter>> AugmentFeatures { get; init; } = [];

    /// <summary>The network.</summary>
    public required Stage<IModel> Model { get; init; }

    /// <summary>How the network is trained.</summary>
    public TrainSection Train { get; init; } = new();

    /// <summary>How long recordings are cut into windows when predicting.</summary>
    public PredictSection Predict { get; init; } = new();

    /// <summary>Post-processors of window scores, in order. With none, a recording's probabilities are the mean of its windows'.</summary>
    public IReadOnlyList<Stage<IPostProcessor>> Post { get; init; } = [];
}
