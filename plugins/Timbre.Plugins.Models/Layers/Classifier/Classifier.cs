using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// The last layer: a dense one with a unit for each label, vectors <c>[batch, feature]</c> to logits <c>[batch, class]</c>; the loss
/// applies the softmax.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - global-average-pool: time
///     - classifier
/// </code></example>
[Plugin("classifier")]
public sealed class Classifier(ClassifierOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var dense = new DenseOptions { Units = context.ClassCount, Weights = options.Weights };
        return new DenseLayer("classifier", context.RequireVector(), dense, context.Defaults);
    }
}
