using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Dense"/> and <see cref="Classifier"/>.</summary>
internal sealed class DenseLayer : SignalLayer
{
    private readonly nn.Module<Tensor, Tensor> _linear;

    public DenseLayer(string name, long features, DenseOptions options, LayerDefaults defaults)
        : base(name)
    {
        var linear = Part(name, nn.Linear(features, options.Units, options.Bias));
        Initialization.Start(linear.weight, linear.bias, options.Weights, defaults);
        _linear = linear;
    }

    public override Signal forward(Signal input) => input with
    {
        Values = input.Kind == SignalKind.Vector
            ? _linear.call(input.Values)
            : _linear.call(input.Values.flatten(1, 2).transpose(1, 2)).transpose(1, 2).unsqueeze(2), // by way of [batch, time, feature]
    };
}
