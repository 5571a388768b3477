using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Stacked layers of long short-term memory (Hochreiter and Schmidhuber 1997) over time, on feature maps
/// <c>[batch, channel, frequency, time]</c>, a pooling and a classifier. Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   lstm: { units: 16, layers: 2, bidirectional: true, pool: mean }
/// </code></example>
[Plugin("lstm")]
public sealed class LstmModel(RecurrentModelOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var size = RecurrentPreset.Sized(new LstmOptions { Units = options.Units }, options);
        return RecurrentPreset.Build("lstm", context, options, [new Lstm(size)], options.Dense, options.Defaults);
    }
}
