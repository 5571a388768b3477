using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// A network declared as a list of layers, each built for the shape that the one before it gives; the last one gives a logit for each
/// label.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     defaults: keras
///     layers: [ conv2d: { filters: 8, stride: 2 }, relu, global-average-pool, classifier ]
/// </code></example>
[Plugin("layers")]
public sealed class LayeredModel(LayeredModelOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return LayeredNetwork.Build(options.Layers, context, options.Defaults);
    }
}
