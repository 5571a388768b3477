using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="Residual"/>.</summary>
internal sealed class ResidualLayer : SignalLayer
{
    private readonly LayerChain _main;
    private readonly LayerChain _shortcut;

    public ResidualLayer(LayerChain main, LayerChain shortcut)
        : base("residual")
    {
        _main = Part("layers", main);
        _shortcut = Part("shortcut", shortcut);
    }

    public override bool LeavesOutput => true;

    public override Signal forward(Signal input)
    {
        var (main, side) = (_main.call(input), _shortcut.call(input));
        return main with
        {
            Values = main.Values + side.Values,
            Lengths = ReferenceEquals(main.Lengths, side.Lengths) ? main.Lengths : minimum(main.Lengths, side.Lengths),
        };
    }
}
