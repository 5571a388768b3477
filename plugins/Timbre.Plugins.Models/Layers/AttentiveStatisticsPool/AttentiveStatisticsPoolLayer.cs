using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="AttentiveStatisticsPool"/>.</summary>
internal sealed class AttentiveStatisticsPoolLayer : SignalLayer
{
    private readonly TorchSharp.Modules.Linear _hidden;
    private readonly TorchSharp.Modules.Linear _score;
    private readonly bool _context;

    public AttentiveStatisticsPoolLayer(long features, AttentiveStatisticsPoolOptions options, LayerDefaults defaults)
        : base("attentive-statistics-pool")
    {
        _context = options.Context;
        _hidden = Part("hidden", nn.Linear(_context ? 3 * features : features, options.Units));

        // Without a constant, which would not change a softmax.
        _score = Part("score", nn.Linear(options.Units, options.Weigh == AttentionWeights.Row ? features : 1, hasBias: false));
        Initialization.Start(_hidden.weight, _hidden.bias, null, defaults);
        Initialization.Start(_score.weight, null, null, defaults);
    }

    public override Signal forward(Signal input)
    {
        var rows = input.Values.flatten(1, 2); // [batch, row, time]
        var hidden = _hidden.call((_context ? WithContext(rows, input) : rows).transpose(1, 2)).tanh();
        var scores = _score.call(hidden).transpose(1, 2); // [batch, 1 or row, time]
        var (mean, deviation) = Moments.Of(rows, TimeAxis.Softmax(scores, input));
        return Signal.Vector(cat([mean, deviation], 1));
    }

    private static Tensor WithContext(Tensor rows, Signal input)
    {
        var (mean, deviation) = Moments.Of(rows, TimeAxis.Shares(input));
        return cat([rows, mean.unsqueeze(2).expand_as(rows), deviation.unsqueeze(2).expand_as(rows)], 1);
    }
}
