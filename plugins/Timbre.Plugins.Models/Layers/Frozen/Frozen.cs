using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Layers that do not learn: their weights stay as they are, their dropout rests, and their batch-norms keep their running averages.
/// </summary>
/// <remarks>
/// The layers take the place of this one in the list, so that their weights have the names that they would have without it: those of a
/// network that was trained without <c>frozen</c> fit.
/// </remarks>
/// <example><code>
/// model:
///   layers:
///     - frozen: [ conv2d: { filters: 8, stride: 2 }, relu ]
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("frozen")]
public sealed class Frozen(FrozenOptions options) : ILayer
{
    /// <summary>The layers that do not learn.</summary>
    public IReadOnlyList<Stage<ILayer>> Layers => options.Layers;

    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context) => LayerChain.Build(options.Layers, context, frozen: true);
}
