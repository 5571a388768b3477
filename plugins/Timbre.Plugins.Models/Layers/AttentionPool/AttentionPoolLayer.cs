using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="AttentionPool"/>.</summary>
internal sealed class AttentionPoolLayer : SignalLayer
{
    private readonly TorchSharp.Modules.Linear _hidden;
    private readonly TorchSharp.Modules.Linear _score;

    public AttentionPoolLayer(long features, AttentionPoolOptions options, LayerDefaults defaults)
        : base("attention-pool")
    {
        _hidden = Part("hidden", nn.Linear(features, options.Units));

        // Without a constant, which would not change a softmax.
        _score = Part("score", nn.Linear(options.Units, options.Heads, hasBias: false));
        Initialization.Start(_hidden.weight, _hidden.bias, null, defaults);
        Initialization.Start(_score.weight, null, null, defaults);
    }

    public override Signal forward(Signal input)
    {
        var steps = input.Values.flatten(1, 2).transpose(1, 2); // [batch, time, feature]
        var scores = _score.call(_hidden.call(steps).tanh()).transpose(1, 2); // [batch, head, time]
        return Signal.Vector(TimeAxis.Softmax(scores, input).matmul(steps).flatten(1));
    }
}
