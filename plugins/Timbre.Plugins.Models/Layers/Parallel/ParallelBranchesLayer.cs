using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="ParallelBranches"/>.</summary>
internal sealed class ParallelBranchesLayer : nn.Module<Signal, Signal>
{
    private readonly LayerChain[] _branches;

    public ParallelBranchesLayer(LayerChain[] branches)
        : base("parallel")
    {
        _branches = branches;
        for (var i = 0; i < branches.Length; i++)
        {
            register_module(i.ToString(CultureInfo.InvariantCulture), branches[i]);
        }
    }

    public override Signal forward(Signal input)
    {
        var outputs = Array.ConvertAll(_branches, branch => branch.call(input));

        // Branches may shorten an item differently, by what their windows cut off; no branch may show padding as valid.
        return outputs[0] with
        {
            Values = cat(Array.ConvertAll(outputs, output => output.Values), 1),
            Lengths = outputs.Skip(1).Aggregate(outputs[0].Lengths, (shortest, output) => minimum(shortest, output.Lengths)),
        };
    }
}
