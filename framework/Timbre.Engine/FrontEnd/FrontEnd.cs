using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>The pipeline's feature extractors as one function from waveforms to the network's input.</summary>
/// <remarks>One thread at a time calls it.</remarks>
/// <param name="stages">The feature extractors, in order.</param>
public sealed class FrontEnd(IReadOnlyList<Stage<IFeatureExtractor>> stages)
{
    /// <summary>The feature extractors, in order.</summary>
    public IReadOnlyList<Stage<IFeatureExtractor>> Stages => stages;

    /// <summary>What the fitted stages learned, on the CPU, by <c>features.&lt;index&gt;.&lt;name&gt;</c>.</summary>
    public IReadOnlyDictionary<string, Tensor> State => throw new NotSupportedException();

    /// <summary>Turns waveforms into features, without gradients; the result belongs to the caller's dispose scope.</summary>
    /// <param name="wave">Waveforms <c>[batch, time]</c>.</param>
    /// <exception cref="StageException">A stage refuses its input or fails; the location is the stage's.</exception>
    public Signal Extract(Signal wave) => throw new NotSupportedException();

    /// <summary>Lets the fitted stages learn, in order, each from what the stages before it give.</summary>
    /// <param name="training">Makes a new pass over the waveforms <c>[batch, time]</c> of the training split, without augmentation.</param>
    public void Fit(Func<IEnumerable<Signal>> training) => throw new NotSupportedException();

    /// <summary>Takes back what <see cref="State"/> once gave.</summary>
    public void Restore(IReadOnlyDictionary<string, Tensor> state) => throw new NotSupportedException();
}
