using static TorchSharp.torch;

namespace Timbre;

/// <summary>A post-processor that learns from the validation split before it is used, such as a calibration.</summary>
/// <remarks>
/// The engine calls either <see cref="Fit"/>, after training, or <see cref="Restore"/> with what a bundle holds; <see cref="IPostProcessor.Process"/>
/// comes after, and changes nothing that was learned. Before data are read, a dry run fits it to evenly divided probabilities; a later call
/// of <see cref="Fit"/> replaces what was learned.
/// It learns from the validation split, since a network is far too sure of the recordings that it was trained on; a pipeline that names one
/// without such a split is refused.
/// </remarks>
public interface IFittedPostProcessor : IPostProcessor
{
    /// <summary>Whether there is anything to learn with the options given; when not, no validation split is needed.</summary>
    bool NeedsFit => true;

    /// <summary>Learns from the recordings of the validation split, as they arrive at this stage.</summary>
    /// <param name="validation">At least one recording, windows scored as in prediction.</param>
    void Fit(IReadOnlyList<LabelledScores> validation);

    /// <summary>What was learned, by name, on the CPU; saved in bundles.</summary>
    IReadOnlyDictionary<string, Tensor> State { get; }

    /// <summary>Takes back what <see cref="State"/> once gave; the tensors are copied.</summary>
    void Restore(IReadOnlyDictionary<string, Tensor> state);
}

/// <summary>The scores of a recording whose label is known.</summary>
/// <param name="Scores">The scores.</param>
/// <param name="Label">The true label, by its position in <see cref="WindowScores.Labels"/>.</param>
public sealed record LabelledScores(WindowScores Scores, int Label);
