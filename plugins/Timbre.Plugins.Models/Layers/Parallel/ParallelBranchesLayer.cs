using System.Globalization;

namespace Timbre.Plugins.Models;

/// <summary>The module of <see cref="ParallelBranches"/>.</summary>
internal sealed class ParallelBranchesLayer : SignalLayer
{
    private readonly LayerChain[] _branches;

    public ParallelBranchesLayer(LayerChain[] branches)
        : base("parallel") =>
        _branches = [.. branches.Select((branch, i) => Part(i.ToString(CultureInfo.InvariantCulture), branch))];

    public override Signal forward(Signal input) => Join.Of(Array.ConvertAll(_branches, branch => branch.call(input)));
}
