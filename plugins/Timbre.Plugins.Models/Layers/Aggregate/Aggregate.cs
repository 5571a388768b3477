using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Runs blocks of layers one after another and joins what each of them gives, not the last alone: feature maps along their channels,
/// vectors along their features (multi-layer feature aggregation, Desplanques et al. 2020).
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv1d: { filters: 8 }
///     - aggregate:
///         - [ conv1d: { filters: 8, dilation: 2 }, relu ]
///         - [ conv1d: { filters: 8, dilation: 4 }, relu ]
///     - statistics-pool
///     - classifier
/// </code></example>
[Plugin("aggregate")]
public sealed class Aggregate(AggregateOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var blocks = new List<LayerChain>();
        foreach (var stages in options.Blocks)
        {
            blocks.Add(LayerChain.Build(stages, context with { Input = blocks is [.., var before] ? before.Output : context.Input }));
            if (!Join.IsPossible(blocks[0].Output, blocks[^1].Output))
            {
                var names = ("block 1", string.Create(CultureInfo.InvariantCulture, $"Block {blocks.Count}"));
                throw new StageException(Join.Refusal(blocks[0].Output, blocks[^1].Output, names))
                {
                    Location = stages is [.., var last] ? last.Location : null,
                };
            }
        }

        return new AggregateLayer(blocks);
    }
}
