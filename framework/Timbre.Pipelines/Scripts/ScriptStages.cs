using static TorchSharp.torch;

namespace Timbre.Pipelines.Scripts;

/// <summary>C# in the pipeline that changes a signal: x is the tensor so far, signal the whole; the code returns either.</summary>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_mels: 40 }
///   - log
///   - script: |
///       return x - x.mean(new long[] { 3 }, keepdim: true);
/// </code></example>
internal sealed class FeatureScript(CompiledScript<SignalScriptResult> script) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input) =>
        script.Locate(() => script.Run(new FeatureScriptGlobals(input)).ToSignal(input));
}

/// <summary>C# in the pipeline that changes training signals at random: x is the tensor so far, context makes the draws; the code returns a tensor or a signal.</summary>
/// <example><code>
/// augment:
///   - script: return x * context.Uniform(0.5, 1).unsqueeze(1);
/// </code></example>
internal sealed class AugmenterScript(CompiledScript<SignalScriptResult> script) : IAugmenter
{
    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context) =>
        script.Locate(() => script.Run(new AugmenterScriptGlobals(input, context)).ToSignal(input));
}

/// <summary>C# in the pipeline that builds the network: it defines a module class and ends with an object of it; input is the shape of one item, classes the number of labels.</summary>
/// <example><code>
/// model:
///   script: |
///     return nn.Sequential(nn.Flatten(), nn.Linear(input.Size, classes));
/// </code></example>
internal sealed class ModelScript(CompiledScript<ModelScriptResult> script) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context) => new Network(script, script.Run(new ModelScriptGlobals(context)));

    private sealed class Network : nn.Module<Tensor, Tensor, Tensor>
    {
        private readonly CompiledScript<ModelScriptResult> _script;
        private readonly ModelScriptResult _result;

        public Network(CompiledScript<ModelScriptResult> script, ModelScriptResult result)
            : base("script")
        {
            (_script, _result) = (script, result);
            var network = (nn.Module?)result.WithLengths ?? result.WithoutLengths ?? throw script.Refuse("The script returned null; it must return a module.");
            register_module("network", network);
        }

        public override Tensor forward(Tensor values, Tensor lengths) => _script.Locate(() =>
            _result.WithLengths is { } network ? network.call(values, lengths) : _result.WithoutLengths!.call(values));
    }
}

/// <summary>C# in the pipeline that changes the probabilities of windows, or decides for the recording: scores holds them, the code returns changed ones.</summary>
/// <example><code>
/// predict: { window_seconds: 0.5 }
/// post:
///   - script: |
///       return scores with { Overall = scores.Windows[0].Probabilities };
/// </code></example>
internal sealed class PostProcessorScript(CompiledScript<WindowScores?> script) : IPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) =>
        script.Run(new PostProcessorScriptGlobals(scores)) ?? throw script.Refuse("The script returned null; it must return scores.");
}
