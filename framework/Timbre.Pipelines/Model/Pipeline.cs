using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>One YAML file is one experiment: data, augmentation, features, model, training, prediction.</summary>
/// <remarks>
/// <para>Paths are relative to the file that names them. <c>${NAME}</c> in any value is the environment's variable of that name, <c>${NAME:-text}</c> has a value for where it is not set.
/// <c>--set train.epochs=3</c> overrides any key for one call, <c>--set features[0].mel-spectrogram.n_mels=40</c> one within a list.</para>
/// <para><c>timbre validate FILE</c> shows every mistake of a file at its line, and then the shape after every stage. <c>timbre schema</c> prints a JSON schema of all that
/// stands here, by which editors complete and check: <c># yaml-language-server: $schema=pipelines.schema.json</c> in the first line.</para>
/// </remarks>
/// <example>A pipeline needs data, a model, and mostly features; everything else has a default:
/// <code>
/// name: my-voices
/// data:
///   source:
///     manifest: { file: voices.csv, path: path, label: gender, group: speaker }
///   labels: [female, male]
///   clip: { seconds: 1.0 }
/// features:
///   - mel-spectrogram: { n_fft: 512, n_mels: 40 }
///   - log
/// model:
///   layers: [ conv2d: { filters: 8, kernel: 5, stride: 2 }, relu, global-average-pool, classifier ]
/// </code></example>
public sealed record Pipeline
{
    /// <summary>The experiment's name; runs are kept under it. Lower-case letters, digits, '-', '_' and '.'.</summary>
    [RegularExpression("[a-z0-9][a-z0-9._-]*", ErrorMessage = "lower-case letters, digits, '.', '_' and '-', a letter or digit first")]
    public required string Name { get; init; }

    /// <summary>Every random draw of the run follows from this number: split, weights, order, augmentation. The same seed gives the same weights.</summary>
    [Range(0, long.MaxValue)]
    public long Seed { get; init; }

    /// <summary>Where tensors live: auto (a GPU where there is one), cpu, cuda, or cuda:N.</summary>
    [RegularExpression("auto|cpu|cuda(:[0-9]+)?", ErrorMessage = "auto, cpu, cuda, or one of several GPUs such as cuda:1")]
    public string Device { get; init; } = "auto";

    /// <summary>Assemblies of plugins, or folders of them, relative to this file: [my-feature/bin]. Those that come with Timbre need no mention.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>The recordings, their labels and how they are split.</summary>
    /// <remarks>
    /// What is listed by the sources passes <c>filter</c>, <c>unlabelled</c>, <c>min_seconds</c> and <c>max_seconds</c>, <c>label_map</c>, <c>balance</c>, <c>limit</c>, <c>split</c>,
    /// <c>unreadable</c> and <c>duplicates</c>, in this order; <c>timbre run</c> tells how many recordings each of them left out.
    /// </remarks>
    public required DataSection Data { get; init; }

    /// <summary>Stages that prepare each clip before augmentation, and each window when predicting, in order; they give back what they take: a waveform for a waveform.</summary>
    /// <example>bring all recordings to one loudness before anything else:
    /// <code>
    /// prepare:
    ///   - peak-normalize
    /// </code></example>
    public IReadOnlyList<Stage<IFeatureExtractor>> Prepare { get; init; } = [];

    /// <summary>Augmenters of waveforms, in order; training only.</summary>
    /// <example>shift clips in time and add noise, differently in every epoch:
    /// <code>
    /// augment:
    ///   - roll: { max_seconds: 0.25 }
    ///   - noise: { min_snr_db: 5, max_snr_db: 40, probability: 0.8 }
    /// </code></example>
    public IReadOnlyList<Stage<IAugmenter>> Augment { get; init; } = [];

    /// <summary>Feature extractors, in order: waveform in, the model's input out.</summary>
    /// <example>compute a log-mel spectrogram, scaled by the statistics of the training part:
    /// <code>
    /// features:
    ///   - mel-spectrogram: { n_fft: 512, hop_length: 160, n_mels: 64 }
    ///   - log
    ///   - standardize
    /// </code></example>
    /// <example>compute several features and join them:
    /// <code>
    /// features:
    ///   - parallel:
    ///       - [ { mfcc: { n_fft: 512, n_mfcc: 13 } } ]
    ///       - [ { mel-spectrogram: { n_fft: 512, n_mels: 40 } }, log ]
    /// </code></example>
    /// <example>compute with three lines of C# what no plugin does:
    /// <code>
    /// features:
    ///   - mel-spectrogram: { n_fft: 512, n_mels: 40 }
    ///   - log
    ///   - script: |
    ///       return x - x.mean(new long[] { 3 }, keepdim: true);
    /// </code></example>
    public IReadOnlyList<Stage<IFeatureExtractor>> Features { get; init; } = [];

    /// <summary>Augmenters of features, in order, after the last feature extractor; training only.</summary>
    /// <example>cover random bands and moments of the features (SpecAugment):
    /// <code>
    /// augment_features:
    ///   - frequency-mask: { freq_mask_param: 8 }
    ///   - time-mask: { time_mask_param: 10, masks: 2 }
    /// </code></example>
    public IReadOnlyList<Stage<IAugmenter>> AugmentFeatures { get; init; } = [];

    /// <summary>The network.</summary>
    /// <example>declare a network layer by layer:
    /// <code>
    /// model:
    ///   layers:
    ///     - conv2d: { filters: 16, kernel: 5, stride: 2 }
    ///     - relu
    ///     - flatten
    ///     - dropout: { rate: 0.3 }
    ///     - classifier
    /// </code></example>
    /// <example>take a recurrent network instead:
    /// <code>
    /// model:
    ///   layers:
    ///     - lstm: { units: 32 }
    ///     - dropout: { rate: 0.3 }
    ///     - classifier
    /// </code></example>
    /// <example>take a named network with its defaults:
    /// <code>
    /// model: crnn
    /// </code></example>
    public required Stage<IModel> Model { get; init; }

    /// <summary>How the network is trained.</summary>
    public TrainSection Train { get; init; } = new();

    /// <summary>How long recordings are cut into windows when predicting.</summary>
    public PredictSection Predict { get; init; } = new();

    /// <summary>Post-processors of window scores, in order. With none, a recording's probabilities are the mean of its windows'.</summary>
    /// <example>let the windows of a recording vote:
    /// <code>
    /// predict: { window_seconds: 0.5 }
    /// post:
    ///   - majority-vote
    /// </code></example>
    /// <example>give no label where none is probable enough:
    /// <code>
    /// post:
    ///   - mean-probability
    ///   - reject: { threshold: 0.7 }
    /// </code></example>
    public IReadOnlyList<Stage<IPostProcessor>> Post { get; init; } = [];

    /// <summary>A search over values of the pipeline; only timbre tune looks at it.</summary>
    public TuneSection? Tune { get; init; }
}
