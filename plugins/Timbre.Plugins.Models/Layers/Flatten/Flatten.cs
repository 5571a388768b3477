using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Lays each item out as one vector <c>[batch, feature]</c>, time fastest, then frequency, then channel; what lies beyond an item's length
/// becomes 0.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - max-pool: [2, 4]
///     - flatten
///     - classifier
/// </code></example>
[Plugin("flatten")]
public sealed class Flatten : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new FlattenLayer(context.Input);
    }
}
