using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layered;

public sealed class PaddingTests
{
    public static TheoryData<string> Networks => ["lstm", "gru", "gru-sequence", "conv1d", "conv2d", "global-max"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void An_item_alone_and_in_a_longer_batch_gives_the_same_logits(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(3);
        using var network = Build.Network(Build.Map(2, 6, 24), 3, Layers(name));
        network.eval();
        var items = Enumerable.Range(0, 3).Select(k => Expected.Wave(k, 1, 2, 6, 24)).ToArray();
        long[] lengths = [24, 17, 5];

        var together = network.call(cat(items, 0), Build.Lengths(lengths));

        for (var i = 0; i < items.Length; i++)
        {
            var alone = network.call(items[i].narrow(3, 0, lengths[i]), Build.Lengths(lengths[i]));
            (together.select(0, i) - alone.select(0, 0)).abs().max().item<float>().ShouldBeLessThan(1e-5f, $"{name}, item {i}");
        }
    }

    private static ILayer[] Layers(string name) => name switch
    {
        "lstm" => [new Lstm(new LstmOptions { Units = 8, Layers = 2 }), new Classifier(new ClassifierOptions())],
        "gru" => [new Gru(new RecurrentOptions { Units = 8, Layers = 2, Bidirectional = true }), new Classifier(new ClassifierOptions())],
        "gru-sequence" =>
        [
            new Gru(new RecurrentOptions { Units = 8, Bidirectional = true, Return = RecurrentReturn.Sequence }),
            new LayerNorm(new LayerNormOptions()),
            new GlobalAveragePool(new GlobalPoolOptions()),
            new Classifier(new ClassifierOptions()),
        ],
        "conv1d" =>
        [
            new Conv1d(new Conv1dOptions { Filters = 6, Kernel = 5, Stride = 2 }),
            new Relu(),
            new Conv1d(new Conv1dOptions { Filters = 6, Kernel = 3 }),
            new Silu(),
            new Dense(new DenseOptions { Units = 5 }),
            new GlobalAveragePool(new GlobalPoolOptions()),
            new Classifier(new ClassifierOptions()),
        ],
        "conv2d" =>
        [
            new Conv2d(new Conv2dOptions { Filters = 6, Kernel = [3, 4] }),
            new BatchNorm(new BatchNormOptions()),
            new Gelu(),
            new MaxPool(new PoolOptions { Size = [2, 2] }),
            new Conv2d(new Conv2dOptions { Filters = 6, Dilation = [1, 2] }),
            new AveragePool(new PoolOptions { Size = [1, 2], Stride = [1, 1] }),
            new GlobalAveragePool(new GlobalPoolOptions { Over = PoolAxes.Time }),
            new Classifier(new ClassifierOptions()),
        ],
        _ =>
        [
            new Conv2d(new Conv2dOptions { Filters = 6, Kernel = [3, 3], Padding = EdgePadding.Valid }),
            new Relu(),
            new GlobalMaxPool(new GlobalPoolOptions()),
            new Classifier(new ClassifierOptions()),
        ],
    };
}
