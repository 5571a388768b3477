using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layers;

public sealed class ReferenceTests
{
    private static readonly GlobalAveragePool Average = new(new GlobalPoolOptions());
    private static readonly GlobalAveragePool AverageOverTime = new(new GlobalPoolOptions { Over = PoolAxes.Time });
    private static readonly GlobalMaxPool Largest = new(new GlobalPoolOptions());

    public static TheoryData<string> Padded =>
    [
        "grouped", "squeeze-excitation", "group-norm", "instance-norm", "statistics-pool", "attention-pool", "attentive-step", "attentive-row",
        "transformer-first", "transformer-last",
    ];

    public static TheoryData<string> Whole => ["depthwise", "residual", "dense-block", "res2net", "aggregate"];

    [Theory]
    [MemberData(nameof(Padded))]
    public void A_padded_batch_gives_what_PyTorch_gives_for_each_item_alone(string name)
    {
        using var scope = NewDisposeScope();

        Expected.ShouldEqual(Run(name, 11, 7, 1), name, 2e-5);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void A_batch_without_padding_gives_what_PyTorch_gives(string name)
    {
        using var scope = NewDisposeScope();

        Expected.ShouldEqual(Run(name, 11, 11, 11), name, 2e-5);
    }

    private static Tensor Run(string name, params long[] lengths)
    {
        var layers = Layers(name);
        var input = Build.Maps(Expected.Wave(50, 3, 2, 3, 11), lengths);
        using var chain = Build.Layer(input.Shape, new ParallelBranches(new ParallelBranchesOptions { Branches = [Build.Stages(layers)] }));
        Expected.Fill(chain);
        chain.eval();
        return chain.call(input).Values;
    }

    private static ILayer[] Layers(string name) => name switch
    {
        "grouped" => [new Conv1d(new Conv1dOptions { Filters = 6, Dilation = 2, Groups = 3, Padding = EdgePadding.Causal }), Average],
        "depthwise" => [new DepthwiseConv2d(new DepthwiseConv2dOptions { Multiplier = 2 })],
        "squeeze-excitation" => [new SqueezeExcitation(new SqueezeExcitationOptions { Reduction = 1 }), Average],
        "group-norm" => [new GroupNorm(new GroupNormOptions()), Largest],
        "instance-norm" => [new InstanceNorm(new InstanceNormOptions()), Largest],
        "statistics-pool" => [new StatisticsPool()],
        "attention-pool" => [new AttentionPool(new AttentionPoolOptions { Units = 5, Heads = 2 })],
        "attentive-step" => [new AttentiveStatisticsPool(new AttentiveStatisticsPoolOptions { Units = 5 })],
        "attentive-row" =>
            [new AttentiveStatisticsPool(new AttentiveStatisticsPoolOptions { Units = 5, Weigh = AttentionWeights.Row, Context = true })],
        "transformer-first" => [Transformer(normFirst: true), AverageOverTime],
        "transformer-last" => [Transformer(normFirst: false), AverageOverTime],
        "residual" => [new Residual(new ResidualOptions
        {
            Layers = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 4, Stride = [2] }), new Relu()),
        })],
        "dense-block" => [new DenseBlock(new DenseBlockOptions { Layers = Build.Stages(Convolution(3), new Tanh()), Repeat = 2 }), Average],
        "res2net" =>
        [
            new Conv2d(new Conv2dOptions { Filters = 4, Kernel = [1] }),
            new Res2Net(new Res2NetOptions { Scale = 4, Layers = Build.Stages(Convolution(1), new Tanh()) }),
            Average,
        ],
        _ => [new Aggregate(new AggregateOptions { Blocks = [Build.Stages(Convolution(3), new Tanh()), Build.Stages(Convolution(4), new Tanh())] }), Average],
    };

    private static Conv2d Convolution(int filters) => new(new Conv2dOptions { Filters = filters });

    private static TransformerEncoder Transformer(bool normFirst) =>
        new(new TransformerEncoderOptions { Units = 6, Heads = 2, FeedForward = 8, Dropout = 0, NormFirst = normFirst });
}
