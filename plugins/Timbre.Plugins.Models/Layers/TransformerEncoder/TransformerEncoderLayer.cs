using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="TransformerEncoder"/>.</summary>
internal sealed class TransformerEncoderLayer : SignalLayer
{
    private readonly TransformerEncoderOptions _options;
    private readonly TorchSharp.Modules.Linear? _project;
    private readonly TransformerBlock[] _blocks;
    private readonly TorchSharp.Modules.LayerNorm? _norm;

    public TransformerEncoderLayer(long features, TransformerEncoderOptions options)
        : base("transformer-encoder")
    {
        _options = options;
        _project = features == options.Units ? null : Part("project", nn.Linear(features, options.Units));
        _blocks = [.. Enumerable.Range(0, options.Layers)
            .Select(i => Part(i.ToString(CultureInfo.InvariantCulture), new TransformerBlock(options)))];
        _norm = options.NormFirst ? Part("norm", nn.LayerNorm([options.Units])) : null;
    }

    public override Signal forward(Signal input)
    {
        var steps = input.Values.flatten(1, 2).transpose(1, 2); // [batch, time, feature]
        steps = _project is null ? steps : _project.call(steps);
        if (_options.Positions == PositionEncoding.Sinusoidal)
        {
            steps = nn.functional.dropout(steps + Positions(steps), _options.Dropout, training);
        }

        foreach (var block in _blocks)
        {
            steps = block.call(steps, input);
        }

        steps = _norm is null ? steps : _norm.call(steps);
        return input with { Values = steps.transpose(1, 2).unsqueeze(2) };
    }

    // Source: Vaswani et al. 2017, section 3.5, with all sines before all cosines: the order of features is the encoder's own.
    private static Tensor Positions(Tensor steps)
    {
        var half = steps.shape[2] / 2;
        var rates = (arange(half, dtype: ScalarType.Float32, device: steps.device) * (-Math.Log(10000) / half)).exp();
        var angles = arange(steps.shape[1], dtype: ScalarType.Float32, device: steps.device).unsqueeze(1) * rates;
        return cat([angles.sin(), angles.cos()], 1);
    }
}
