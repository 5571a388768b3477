using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests.Layered;

public sealed class TrainingTests
{
    public static TheoryData<string> Networks => ["cnn", "lstm", "gru"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void A_network_learns_to_tell_rising_from_falling_maps(string name)
    {
        using var scope = NewDisposeScope();
        manual_seed(11);
        var (values, lengths, labels) = RisingAndFalling(64);
        using var network = Build.Network(Build.Map(1, 6, 16), 2, Layers(name));
        using var optimizer = new Adam(new AdamOptions { Lr = 0.01 }).Create(network.parameters());

        for (var step = 0; step < 40; step++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            nn.functional.cross_entropy(network.call(values, lengths), labels).backward();
            optimizer.step();
        }

        network.eval();
        var right = network.call(values, lengths).argmax(1).eq(labels).sum().item<long>();
        (right / 64.0).ShouldBeGreaterThan(0.95);
    }

    private static ILayer[] Layers(string name) => name switch
    {
        "cnn" =>
        [
            new Conv2d(new Conv2dOptions { Filters = 4, Kernel = [3, 5] }),
            new BatchNorm(new BatchNormOptions()),
            new Relu(),
            new MaxPool(new PoolOptions()),
            new Flatten(),
            new Classifier(new ClassifierOptions()),
        ],
        "lstm" => [new Lstm(new LstmOptions { Units = 12 }), new Classifier(new ClassifierOptions())],
        _ => [new Gru(new RecurrentOptions { Units = 8, Bidirectional = true }), new Classifier(new ClassifierOptions())],
    };

    // Ramps of 10 to 16 steps under noise as large as they are; beyond an item's length there is a constant that says nothing.
    private static (Tensor Values, Tensor Lengths, Tensor Labels) RisingAndFalling(int count)
    {
        var values = new float[count * 6 * 16];
        var lengths = new long[count];
        var labels = new long[count];
        for (var item = 0; item < count; item++)
        {
            var random = new RandomStream(1, 0, item, 0);
            labels[item] = item % 2;
            lengths[item] = 10 + random.NextInteger(7);
            for (var row = 0; row < 6; row++)
            {
                for (var step = 0; step < 16; step++)
                {
                    var ramp = (labels[item] == 0 ? step : lengths[item] - 1 - step) / (double)lengths[item];
                    values[(((item * 6) + row) * 16) + step] = step < lengths[item] ? (float)(ramp + random.NextUniform(-1, 1)) : 3;
                }
            }
        }

        return (tensor(values, [count, 1, 6, 16]), tensor(lengths), tensor(labels));
    }
}
