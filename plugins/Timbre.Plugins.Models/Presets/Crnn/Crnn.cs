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
        Preset.RequireFeatureMap("crnn", context);
        var recurrent = new Gru(new RecurrentOptions
        {
            Units = options.Units,
            Layers = options.Layers,
            Bidirectional = options.Bidirectional,
            Dropout = options.Dropout,
            Return = RecurrentHead.ReturnFor(options.Pool),
        });
        return Preset.Build(
            "crnn",
            context,
            [
                .. options.Filters.SelectMany(Block),
                recurrent,
                .. RecurrentHead.Pool(options.Pool),
                .. RecurrentHead.Classify(0, options.Dropout),
            ]);
    }

    private IEnumerable<ILayer> Block(int filters) =>
    [
        new Conv2d(new Conv2dOptions { Filters = filters, Kernel = [options.Kernel], Bias = false }),
        new BatchNorm(new BatchNormOptions()),
        new Relu(),
        new MaxPool(new PoolOptions { Size = options.Downsample }),
    ];
}
