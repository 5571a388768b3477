using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="GroupNorm"/> and <see cref="InstanceNorm"/>.</summary>
internal sealed class GroupNormLayer : SignalLayer
{
    private readonly TorchSharp.Modules.GroupNorm _norm;
    private readonly long _groups;
    private readonly double _eps;

    public GroupNormLayer(string name, long groups, long channels, double eps)
        : base(name)
    {
        (_groups, _eps) = (groups, eps);
        _norm = Part(name, nn.GroupNorm(groups, channels, eps));
    }

    public override Signal forward(Signal input) =>
        input with { Values = TimeAxis.IsRagged(input) ? OverValidSteps(input) : _norm.call(input.Values) };

    private Tensor OverValidSteps(Signal input)
    {
        var (batch, channels, frequencies) = (input.BatchSize, input.Values.shape[1], input.Values.shape[2]);
        var rows = channels / _groups * frequencies;
        var grouped = input.Values.reshape(batch, _groups, rows, -1);
        var shares = TimeAxis.Shares(input).unsqueeze(1) / rows; // [batch, 1, 1, time]
        var mean = (grouped * shares).sum([2, 3], keepdim: true);
        var variance = ((grouped - mean).square() * shares).sum([2, 3], keepdim: true);
        var normalized = ((grouped - mean) * (variance + _eps).rsqrt()).reshape(batch, channels, frequencies, -1);
        return (normalized * _norm.weight.reshape(1, -1, 1, 1)) + _norm.bias!.reshape(1, -1, 1, 1);
    }
}
