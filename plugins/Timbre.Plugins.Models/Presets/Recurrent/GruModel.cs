using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Stacked layers of gated recurrent units (Cho et al. 2014) over time, on feature maps
/// <c>[batch, channel, frequency, time]</c>, a pooling and a classifier. Steps beyond an item's length do not count.
/// </summary>
/// <example><code>
/// model:
///   gru: { units: 16, layers: 1, pool: attention, dense: 16 }
/// </code></example>
[Plugin("gru")]
public sealed class GruModel(RecurrentModelOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var size = RecurrentPreset.Sized(new RecurrentOptions { Units = options.Units }, options);
        return RecurrentPreset.Build("gru", context, options, [new Gru(size)], options.Dense, options.Defaults);
    }
}
