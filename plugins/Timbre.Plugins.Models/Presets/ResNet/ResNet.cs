using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// A residual network of basic blocks (He et al. 2016) on feature maps <c>[batch, channel, frequency, time]</c>, thin enough for small
/// corpora. Steps beyond an item's length do not count.
/// </summary>
/// <remarks>
/// A <c>conv2d</c> of 3 × 3, then stages of <c>residual</c> blocks of two such convolutions each; every stage but the first halves
/// frequency and time.
/// </remarks>
/// <example><code>
/// model:
///   resnet: { filters: [8, 16], blocks: [1, 1] }
/// </code></example>
[Plugin("resnet")]
public sealed class ResNet(ResNetOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Preset.RequireFeatureMap("resnet", context);
        return Preset.Build("resnet", context, Layers());
    }

    private IEnumerable<ILayer> Layers() =>
    [
        .. Convolution(options.Filters[0], 1),
        new Relu(),
        .. options.Filters.SelectMany((filters, stage) =>
            Enumerable.Range(0, options.Blocks[stage]).SelectMany(block => Block(filters, stage > 0 && block == 0 ? 2 : 1))),
        options.Pool == MapPool.Statistics ? new StatisticsPool() : new GlobalAveragePool(new GlobalPoolOptions()),
        new Dropout(new DropoutOptions { Rate = options.Dropout }),
        new Classifier(new ClassifierOptions()),
    ];

    private static IEnumerable<ILayer> Block(int filters, int stride) =>
    [
        new Residual(new ResidualOptions
        {
            Layers = Preset.Stages([.. Convolution(filters, stride), new Relu(), .. Convolution(filters, 1)]),
        }),
        new Relu(),
    ];

    private static IEnumerable<ILayer> Convolution(int filters, int stride) =>
    [
        new Conv2d(new Conv2dOptions { Filters = filters, Stride = [stride], Bias = false, Weights = WeightInitializer.HeNormal }),
        new BatchNorm(new BatchNormOptions()),
    ];
}
