using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>What recurrent models share: the size of the recurrent layer, how states become a vector, and a vector logits.</summary>
internal static class RecurrentPreset
{
    /// <summary>Builds the network: the layers, the last of them recurrent, a pooling over time and a classifier.</summary>
    /// <exception cref="StageException">The input is no feature map, or a layer cannot take its input.</exception>
    public static nn.Module<Tensor, Tensor, Tensor> Build(
        string name, ModelContext context, IRecurrentSize size, IEnumerable<ILayer> layers, int dense = 0, LayerDefaults defaults = LayerDefaults.Torch)
    {
        Preset.RequireFeatureMap(name, context);
        return Preset.Build(name, context, [.. layers, .. Pool(size.Pool), .. Classify(dense, size.Dropout)], defaults);
    }

    /// <summary>The options of the recurrent layer, which gives what the pooling takes.</summary>
    public static TOptions Sized<TOptions>(TOptions layer, IRecurrentSize size)
        where TOptions : RecurrentOptions => layer with
        {
            Units = size.Units,
            Layers = size.Layers,
            Bidirectional = size.Bidirectional,
            Dropout = size.Dropout,
            Return = size.Pool == SequencePool.Last ? RecurrentReturn.Last : RecurrentReturn.Sequence,
        };

    private static IEnumerable<ILayer> Pool(SequencePool pool) => pool switch
    {
        SequencePool.Mean => [new GlobalAveragePool(new GlobalPoolOptions { Over = PoolAxes.Time })],
        SequencePool.Statistics => [new StatisticsPool()],
        SequencePool.Attention => [new AttentionPool(new AttentionPoolOptions())],
        _ => [],
    };

    private static IEnumerable<ILayer> Classify(int dense, double dropout)
    {
        if (dense > 0)
        {
            yield return new Dense(new DenseOptions { Units = dense });
            yield return new Relu();
        }

        if (dropout > 0)
        {
            yield return new Dropout(new DropoutOptions { Rate = dropout });
        }

        yield return new Classifier(new ClassifierOptions());
    }
}
