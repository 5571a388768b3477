using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// ECAPA-TDNN (Desplanques et al. 2020), a network for voices, on feature maps <c>[batch, channel, frequency, time]</c>. Steps beyond an
/// item's length do not count.
/// </summary>
/// <remarks>
/// A <c>conv1d</c> of five steps; for each dilation a <c>residual</c> block of <c>conv1d</c>, <c>res2net</c>, <c>conv1d</c> and
/// <c>squeeze-excitation</c>; all blocks' outputs joined by <c>aggregate</c> and mixed by a <c>conv1d</c>;
/// <c>attentive-statistics-pool</c>, the embedding, and a classifier. The paper's own size is channels 512 or 1024, attention 128 and
/// embedding 192.
/// </remarks>
/// <example><code>
/// model:
///   ecapa-tdnn: { channels: 16, scale: 4, attention: 16, embedding: 16 }
/// </code></example>
[Plugin("ecapa-tdnn")]
public sealed class EcapaTdnn(EcapaTdnnOptions options) : IModel
{
    /// <inheritdoc/>
    public nn.Module<Tensor, Tensor, Tensor> Build(ModelContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        Preset.RequireFeatureMap("ecapa-tdnn", context);
        return Preset.Build("ecapa-tdnn", context, Layers());
    }

    private IEnumerable<ILayer> Layers() =>
    [
        .. Convolution(options.Channels, kernel: 5),
        new Aggregate(new AggregateOptions { Blocks = [.. options.Dilations.Select(Block)] }),
        new Conv1d(new Conv1dOptions { Filters = options.Channels * options.Dilations.Count, Kernel = 1 }),
        new Relu(),
        new AttentiveStatisticsPool(new AttentiveStatisticsPoolOptions
        {
            Units = options.Attention,
            Weigh = AttentionWeights.Row,
            Context = true,
        }),
        new BatchNorm(new BatchNormOptions()),
        new Dense(new DenseOptions { Units = options.Embedding }),
        new BatchNorm(new BatchNormOptions()),
        new Dropout(new DropoutOptions { Rate = options.Dropout }),
        new Classifier(new ClassifierOptions()),
    ];

    private Stage<ILayer>[] Block(int dilation) => Preset.Stages(new Residual(new ResidualOptions
    {
        Layers = Preset.Stages(
        [
            .. Convolution(options.Channels, kernel: 1),
            new Res2Net(new Res2NetOptions
            {
                Scale = options.Scale,
                Layers = Preset.Stages(Convolution(options.Channels / options.Scale, kernel: 3, dilation)),
            }),
            .. Convolution(options.Channels, kernel: 1),
            new SqueezeExcitation(new SqueezeExcitationOptions { Reduction = options.Reduction }),
        ]),
    }));

    private static IEnumerable<ILayer> Convolution(int channels, int kernel, int dilation = 1) =>
    [
        new Conv1d(new Conv1dOptions { Filters = channels, Kernel = kernel, Dilation = dilation }),
        new Relu(),
        new BatchNorm(new BatchNormOptions()),
    ];
}
