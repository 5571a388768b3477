using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Runs branches of layers on the same input and joins what they give: feature maps along their channels, vectors along their features.
/// </summary>
[Plugin("parallel")]
public sealed class ParallelBranches(ParallelBranchesOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var branches = options.Branches.Select(stages => LayerChain.Build(stages, context.Input, context.ClassCount)).ToArray();
        for (var i = 1; i < branches.Length; i++)
        {
            Match(branches[0].Output, branches[i].Output, i);
        }

        return new ParallelBranchesLayer(branches);
    }

    private void Match(SignalShape first, SignalShape other, int branch)
    {
        var joinable = first.Kind == other.Kind && first.Kind != SignalKind.Waveform
            && first.Rate.Equals(other.Rate) && first.Dimensions.Skip(1).SequenceEqual(other.Dimensions.Skip(1));
        if (!joinable)
        {
            throw new StageException(string.Create(CultureInfo.InvariantCulture,
                $"Branch {branch + 1} gives a {other}, but branch 1 gives a {first}: branches are joined along channels, ")
                + "so frequency and time must be equal, or both must give vectors.")
            {
                Location = options.Branches[branch] is [.., var last] ? last.Location : null,
            };
        }
    }
}
