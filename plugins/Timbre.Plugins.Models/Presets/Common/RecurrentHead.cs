namespace Timbre.Plugins.Models;

/// <summary>What recurrent models share: how states become a vector, and a vector logits.</summary>
internal static class RecurrentHead
{
    public static RecurrentReturn ReturnFor(SequencePool pool) =>
        pool == SequencePool.Last ? RecurrentReturn.Last : RecurrentReturn.Sequence;

    public static IEnumerable<ILayer> Pool(SequencePool pool) => pool switch
    {
        SequencePool.Mean => [new GlobalAveragePool(new GlobalPoolOptions { Over = PoolAxes.Time })],
        SequencePool.Statistics => [new StatisticsPool()],
        SequencePool.Attention => [new AttentionPool(new AttentionPoolOptions())],
        _ => [],
    };

    public static IEnumerable<ILayer> Classify(int dense, double dropout)
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
