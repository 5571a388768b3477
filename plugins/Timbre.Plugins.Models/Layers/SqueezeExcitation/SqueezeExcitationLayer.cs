using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="SqueezeExcitation"/>.</summary>
internal sealed class SqueezeExcitationLayer : SignalLayer
{
    private readonly TorchSharp.Modules.Linear _squeeze;
    private readonly TorchSharp.Modules.Linear _excite;

    public SqueezeExcitationLayer(long channels, long units, LayerDefaults defaults)
        : base("squeeze-excitation")
    {
        _squeeze = Part("squeeze", nn.Linear(channels, units));
        _excite = Part("excite", nn.Linear(units, channels));
        Initialization.Start(_squeeze.weight, _squeeze.bias, null, defaults);
        Initialization.Start(_excite.weight, _excite.bias, null, defaults);
    }

    public override Signal forward(Signal input)
    {
        var averages = TimeAxis.IsRagged(input)
            ? (input.Values * input.BroadcastMask()).sum([2, 3]) / (input.Lengths.unsqueeze(1) * input.Values.shape[2])
            : input.Values.mean([2, 3]);
        var factors = _excite.call(_squeeze.call(averages).relu()).sigmoid();
        return input with { Values = input.Values * factors.unsqueeze(2).unsqueeze(3) };
    }
}
