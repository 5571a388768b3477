using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layers;

public sealed class ConvolutionTests
{
    private static readonly long[] Items = [24, 17, 1];

    [Theory]
    [InlineData(3, 1, 1, EdgePadding.Same, 24, 17, 1)]
    [InlineData(4, 1, 3, EdgePadding.Same, 24, 17, 1)]
    [InlineData(3, 2, 1, EdgePadding.Same, 12, 9, 1)]
    [InlineData(4, 3, 1, EdgePadding.Same, 8, 6, 1)]
    [InlineData(5, 1, 1, EdgePadding.Valid, 20, 13, 1)]
    [InlineData(3, 2, 2, EdgePadding.Valid, 10, 7, 1)]
    public void Lengths_shrink_as_each_item_would_alone_and_never_below_one(
        int kernel, int stride, int dilation, EdgePadding padding, long full, long middle, long least)
    {
        using var scope = NewDisposeScope();
        var input = Build.Maps(zeros(3, 1, 6, 24), Items);
        var options = new Conv1dOptions { Filters = 2, Kernel = kernel, Stride = stride, Dilation = dilation, Padding = padding };
        using var conv1d = Build.Layer(input.Shape, new Conv1d(options));
        using var conv2d = Build.Layer(input.Shape, new Conv2d(new Conv2dOptions
        {
            Filters = 2,
            Kernel = [1, kernel],
            Stride = [1, stride],
            Dilation = [1, dilation],
            Padding = padding,
        }));

        foreach (var output in new[] { conv1d.call(input), conv2d.call(input) })
        {
            output.Values.shape[3].ShouldBe(full);
            Build.ToArray(output.Lengths).ShouldBe([full, middle, least]);
            output.Rate.ShouldBe(100.0 / stride);
        }
    }

    [Fact]
    public void Conv1d_of_padded_items_gives_what_PyTorch_gives_for_each_alone()
    {
        using var scope = NewDisposeScope();
        using var network = Build.Network(
            Build.Map(2, 3, 11),
            6,
            new Conv1d(new Conv1dOptions { Filters = 4, Kernel = 4, Stride = 2 }),
            new LayerNorm(new LayerNormOptions()),
            new Gelu(),
            new Dense(new DenseOptions { Units = 3 }),
            new Sigmoid(),
            new ParallelBranches(new ParallelBranchesOptions
            {
                Branches =
                [
                    Build.Stages(new GlobalAveragePool(new GlobalPoolOptions())),
                    Build.Stages(new GlobalMaxPool(new GlobalPoolOptions())),
                ],
            }));
        Expected.Fill(network);

        Expected.ShouldEqual(network.call(Expected.Wave(50, 3, 2, 3, 11), Build.Lengths(11, 7, 1)), "conv1d", 1e-5);
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1, 2)]
    [InlineData(3, 1)]
    public void A_strided_convolution_of_kernel_1_gives_the_values_and_gradients_of_PyTorchs_operator(int frequency, int time)
    {
        using var scope = NewDisposeScope();
        var input = Build.Maps(Expected.Wave(1, 3, 8, 40, 100));
        using var layer = Build.Layer(input.Shape, new Conv2d(new Conv2dOptions { Filters = 16, Kernel = [1], Stride = [frequency, time] }));
        var weight = layer.get_parameter("conv2d.weight")!;
        var output = layer.call(input).Values;
        output.square().sum().backward();
        var gradient = weight.grad!.clone();
        weight.grad!.zero_();

        var expected = nn.functional.conv2d(input.Values, weight, layer.get_parameter("conv2d.bias"), [frequency, time]);
        expected.square().sum().backward();

        (output - expected).abs().max().item<float>().ShouldBeLessThan(1e-5f);
        (gradient - weight.grad!).abs().max().item<float>().ShouldBeLessThan(gradient.abs().max().item<float>() * 1e-5f);
    }

    [Fact]
    public void Conv1d_takes_waveforms()
    {
        using var scope = NewDisposeScope();
        var input = new SignalShape(SignalKind.Waveform, [400], 16000);
        using var layer = Build.Layer(input, new Conv1d(new Conv1dOptions { Filters = 8, Kernel = 80, Stride = 40 }));

        var output = layer.call(Signal.Waveform(zeros(2, 400), Build.Lengths(400, 200), 16000));

        output.Values.shape.ShouldBe([2, 8, 1, 10]);
        output.Rate.ShouldBe(400);
        Build.ToArray(output.Lengths).ShouldBe([10, 5]);
    }

    [Fact]
    public void Every_map_of_a_convolutional_network_has_its_channels_last_in_memory()
    {
        using var scope = NewDisposeScope();
        var signal = Build.Maps(zeros(4, 1, 64, 40), 40, 40, 30, 20);
        foreach (var stage in ReferenceNetworks.TwoBranches().TakeWhile(layer => layer is not Flatten))
        {
            using var layer = Build.Layer(signal.Shape, stage);
            signal = layer.call(signal);

            signal.Values.stride(1).ShouldBe(1, stage.GetType().Name);
        }
    }

    [Fact]
    public void Blocks_of_convolutions_keep_channels_last_in_memory_with_and_without_padding()
    {
        using var scope = NewDisposeScope();
        foreach (var stage in Blocks())
        {
            foreach (var lengths in new long[][] { [40, 40, 40], [40, 30, 20] })
            {
                var signal = Build.Maps(ChannelsLast(rand(3, 8, 16, 40)), lengths);
                using var layer = Build.Layer(signal.Shape, stage);

                layer.call(signal).Values.stride(1).ShouldBe(1, stage.GetType().Name);
            }
        }
    }

    private static Tensor ChannelsLast(Tensor values) => values.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);

    private static ILayer[] Blocks()
    {
        var convolution = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 8 }), new Relu());
        return
        [
            new DepthwiseConv2d(new DepthwiseConv2dOptions()),
            new Conv2d(new Conv2dOptions { Filters = 4, Kernel = [1], Stride = [2] }),
            new Conv1d(new Conv1dOptions { Filters = 4, Padding = EdgePadding.Causal }),
            new Residual(new ResidualOptions { Layers = convolution }),
            new DenseBlock(new DenseBlockOptions { Layers = convolution }),
            new Aggregate(new AggregateOptions { Blocks = [convolution, convolution] }),
            new Res2Net(new Res2NetOptions { Scale = 2, Layers = Build.Stages(new Conv2d(new Conv2dOptions { Filters = 4 }), new Relu()) }),
            new SqueezeExcitation(new SqueezeExcitationOptions { Reduction = 4 }),
        ];
    }
}
