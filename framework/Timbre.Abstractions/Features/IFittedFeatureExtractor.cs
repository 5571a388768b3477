using static TorchSharp.torch;

namespace Timbre;

/// <summary>A feature extractor that learns from the training split before it is used, such as a scaler.</summary>
/// <remarks>
/// The engine calls either <see cref="Fit"/>, once, with the training split, or <see cref="Restore"/> with what a bundle holds;
/// <see cref="IFeatureExtractor.Extract"/> comes after.
/// </remarks>
public interface IFittedFeatureExtractor : IFeatureExtractor
{
    /// <summary>
    /// Whether there is anything to learn with the options given; when not, the engine may spare the pass over the training split.
    /// </summary>
    bool NeedsFit => true;

    /// <summary>Learns from all batches of the training split, as they arrive at this stage, without augmentation.</summary>
    /// <param name="training">
    /// In order; a batch's tensors end when the next one is asked for. Each reading is a pass over the training split: one is enough for most.
    /// </param>
    void Fit(IEnumerable<Signal> training);

    /// <summary>What was learned, by name, on the CPU; saved in checkpoints and bundles.</summary>
    IReadOnlyDictionary<string, Tensor> State { get; }

    /// <summary>Takes back what <see cref="State"/> once gave; the tensors are copied.</summary>
    void Restore(IReadOnlyDictionary<string, Tensor> state);
}
