using static TorchSharp.torch;

namespace Timbre.Pipelines.Scripts;

/// <summary>What the code of a feature script sees by name.</summary>
/// <param name="signal">What arrives at the stage.</param>
public class FeatureScriptGlobals(Signal signal)
{
    /// <summary>The values of the signal: waveforms <c>[batch, time]</c>, feature maps <c>[batch, channel, frequency, time]</c> or vectors <c>[batch, feature]</c>.</summary>
    public Tensor x => signal.Values;

    /// <summary>The signal with its lengths, rate and kind.</summary>
    public Signal signal { get; } = signal;
}

/// <summary>What the code of an augmenter script sees by name.</summary>
/// <param name="signal">What arrives at the stage.</param>
/// <param name="context">The draws of the stage.</param>
public sealed class AugmenterScriptGlobals(Signal signal, AugmentContext context) : FeatureScriptGlobals(signal)
{
    /// <summary>The only source of randomness: one draw for each item of the batch.</summary>
    public AugmentContext context { get; } = context;
}

/// <summary>What the code of a model script sees by name.</summary>
/// <param name="context">What the model is built for.</param>
public sealed class ModelScriptGlobals(ModelContext context)
{
    /// <summary>What the model is built for.</summary>
    public ModelContext context { get; } = context;

    /// <summary>The shape of one item at the model's entrance.</summary>
    public SignalShape input => context.Input;

    /// <summary>The number of labels, which is the number of logits.</summary>
    public int classes => context.ClassCount;
}

/// <summary>What the code of a post-processor script sees by name.</summary>
/// <param name="scores">The scores of a recording's windows.</param>
public sealed class PostProcessorScriptGlobals(WindowScores scores)
{
    /// <summary>The scores of a recording's windows.</summary>
    public WindowScores scores { get; } = scores;
}
