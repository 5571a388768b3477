using System.Globalization;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Aggregate"/>.</summary>
internal sealed class AggregateLayer : SignalLayer
{
    private readonly LayerChain[] _blocks;

    public AggregateLayer(IEnumerable<LayerChain> blocks)
        : base("aggregate") =>
        _blocks = [.. blocks.Select((block, i) => Part(i.ToString(CultureInfo.InvariantCulture), block))];

    public override Signal forward(Signal input)
    {
        var outputs = new Signal[_blocks.Length];
        for (var i = 0; i < _blocks.Length; i++)
        {
            outputs[i] = _blocks[i].call(i == 0 ? input : outputs[i - 1]);
        }

        return Join.Of(outputs);
    }
}
