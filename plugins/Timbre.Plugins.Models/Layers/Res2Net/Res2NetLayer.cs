using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Res2Net"/>.</summary>
internal sealed class Res2NetLayer : SignalLayer
{
    private readonly LayerChain[] _blocks;

    public Res2NetLayer(LayerChain[] blocks)
        : base("res2net") =>
        _blocks = [.. blocks.Select((block, i) => Part(i.ToString(CultureInfo.InvariantCulture), block))];

    public override Signal forward(Signal input)
    {
        var groups = input.Values.chunk(_blocks.Length + 1, 1);
        for (var i = 1; i < groups.Length; i++)
        {
            var sum = i == 1 ? groups[i] : groups[i] + groups[i - 1];
            groups[i] = _blocks[i - 1].call(input with { Values = sum }).Values;
        }

        return input with { Values = cat(groups, 1) };
    }
}
