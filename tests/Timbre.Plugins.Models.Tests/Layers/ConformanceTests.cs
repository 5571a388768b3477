using Timbre.Testing;

namespace Timbre.Plugins.Models.Tests.Layers;

// The kit sets torch's seed and compares what is drawn after it.
[Collection("torch's generator")]
public sealed class ConformanceTests
{
    // Those whose valid values may depend on what lies beyond a length, in training or by their nature.
    private static readonly Dictionary<string, ILayer> Layers = new()
    {
        ["conv1d"] = new Conv1d(new Conv1dOptions { Filters = 4, Padding = EdgePadding.Causal, Groups = 2, Weights = WeightInitializer.HeNormal }),
        ["conv2d"] = new Conv2d(new Conv2dOptions { Filters = 4, Groups = 2, Padding = EdgePadding.Causal, Kernel = [4, 4] }),
        ["depthwise-conv2d"] = new DepthwiseConv2d(new DepthwiseConv2dOptions { Stride = [2] }),
        ["residual"] = new Residual(new ResidualOptions { Layers = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 3, Stride = [1, 2] })) }),
        ["dense-block"] = new DenseBlock(new DenseBlockOptions { Layers = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 3 }), new Relu()) }),
        ["res2net"] = new Res2Net(new Res2NetOptions { Scale = 2, Layers = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 2 })) }),
        ["aggregate"] = new Aggregate(new AggregateOptions { Blocks = [Build.Stages(new Relu()), Build.Stages(new Conv2d(new Conv2dOptions { Filters = 3 }))] }),
        ["squeeze-excitation"] = new SqueezeExcitation(new SqueezeExcitationOptions { Reduction = 2 }),
        ["group-norm"] = new GroupNorm(new GroupNormOptions { Groups = 2 }),
        ["instance-norm"] = new InstanceNorm(new InstanceNormOptions()),
        ["statistics-pool"] = new StatisticsPool(),
        ["attention-pool"] = new AttentionPool(new AttentionPoolOptions { Heads = 2 }),
        ["attentive-statistics-pool"] = new AttentiveStatisticsPool(new AttentiveStatisticsPoolOptions { Weigh = AttentionWeights.Row, Context = true }),
        ["transformer-encoder"] = new TransformerEncoder(new TransformerEncoderOptions { Units = 8, Heads = 2, Dropout = 0.1 }),
        ["rnn"] = new Rnn(new RnnOptions { Units = 4, Bidirectional = true, Layers = 2 }),
        ["lstm"] = new Lstm(new LstmOptions { Units = 4, Bidirectional = true, ForgetBias = 1, RecurrentWeights = WeightInitializer.Orthogonal }),
        ["gru"] = new Gru(new RecurrentOptions { Units = 4, Return = RecurrentReturn.Sequence }),
        ["frozen"] = new Frozen(new FrozenOptions { Layers = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 3 }), new BatchNorm(new BatchNormOptions())) }),
    };

    public static TheoryData<string> Names => [.. Layers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_layer_keeps_the_promises_of_the_contract_and_ignores_padding(string name) =>
        Conformance.Check(Layers[name], new LayerContext(Build.Map(4, 6, 24), 3), ignoresPadding: true);

    [Theory]
    [InlineData(LayerDefaults.Torch)]
    [InlineData(LayerDefaults.Keras)]
    public void Layers_with_either_defaults_keep_the_promises_of_the_contract(LayerDefaults defaults)
    {
        foreach (var layer in Layers.Values)
        {
            Conformance.Check(layer, new LayerContext(Build.Map(4, 6, 24), 3) { Defaults = defaults }, ignoresPadding: true);
        }
    }

    [Fact]
    public void Residual_and_dense_blocks_of_vectors_keep_the_promises_of_the_contract()
    {
        var context = new LayerContext(Build.Vector(6), 3);

        Conformance.Check(new Residual(new ResidualOptions { Layers = Build.Stages(new Dense(new DenseOptions { Units = 4 })) }), context);
        Conformance.Check(new DenseBlock(new DenseBlockOptions { Layers = Build.Stages(new Dense(new DenseOptions { Units = 4 })) }), context);
    }
}
