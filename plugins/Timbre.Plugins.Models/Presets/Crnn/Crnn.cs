using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Convolutions, then gated recurrent units over time (Choi et al. 2017, Çakır et al. 2017), on feature maps
/// <c>[batch, channel, frequency, time]</c>. Steps beyond an item's length do not count.
/// </summary>
/// <remarks>For each entry of <c>filters</c> a <c>conv2d</c>, <c>batch-norm</c>, <c>relu</c> and <c>max-pool</c>.</remarks>
/// <example><code>
/// model:
///   crnn: { filters: [8, 16], units: 16 }
/// </code></example>
[Plugin("crnn")]
public sealed class Crnn(CrnnOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var size = RecurrentPreset.Sized(new RecurrentOptions { Units = options.Units }, options);
        return RecurrentPreset.Build("crnn", context, options, [.. options.Filters.SelectMany(Block), new Gru(size)]);
    }

    private IEnumerable<ILayer> Block(int filters) =>
    [
        new Conv2d(new Conv2dOptions { Filters = filters, Kernel = [options.Kernel], Bias = false }),
        new BatchNorm(new BatchNormOptions()),
        new Relu(),
        new MaxPool(new PoolOptions { Size = options.Downsample }),
    ];
}
