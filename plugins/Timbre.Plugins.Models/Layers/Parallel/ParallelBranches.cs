using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Runs branches of layers on the same input and joins what they give: feature maps along their channels, vectors along their features.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - parallel:
///         - [ conv2d: { filters: 4, kernel: [1, 5] }, relu ]
///         - [ conv2d: { filters: 4, kernel: [5, 1] }, relu ]
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("parallel")]
public sealed class ParallelBranches(ParallelBranchesOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var branches = options.Branches.Select(stages => LayerChain.Build(stages, context)).ToArray();
        for (var i = 1; i < branches.Length; i++)
        {
            if (!Join.IsPossible(branches[0].Output, branches[i].Output))
            {
                var names = ("branch 1", string.Create(CultureInfo.InvariantCulture, $"Branch {i + 1}"));
                throw new StageException(Join.Refusal(branches[0].Output, branches[i].Output, names))
                {
                    Location = options.Branches[i] is [.., var last] ? last.Location : null,
                };
            }
        }

        return new ParallelBranchesLayer(branches);
    }
}
