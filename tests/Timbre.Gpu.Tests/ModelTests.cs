using Timbre.Plugins.Models;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Gpu.Tests;

public sealed class ModelTests : IDisposable
{
    // Of the largest logit: convolutions may use TF32 products, which keep ten bits.
    private const double Tolerance = 2e-2;

    private static readonly SignalShape Map = new(SignalKind.FeatureMap, [1, 40, 101], 100);

    private static readonly Dictionary<string, IModel> Models = new()
    {
        ["cnn-two-branch"] = new CnnTwoBranch(new()),
        ["crnn"] = new Crnn(new()),
        ["ecapa-tdnn"] = new EcapaTdnn(new()),
        ["gru"] = new GruModel(new()),
        ["lstm"] = new LstmModel(new()),
        ["mlp"] = new Mlp(new()),
        ["resnet"] = new ResNet(new()),
    };

    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [GpuFact]
    public void Every_named_model_gives_the_logits_of_the_CPU() =>
        Models.Select(pair => (pair.Key, Error: Compare(pair.Value, (network, values, lengths) => network.call(values, lengths))))
            .Where(pair => !(pair.Error <= Tolerance))
            .ShouldBeEmpty();

    [GpuFact]
    public void Every_named_model_learns_in_the_direction_of_the_CPU() =>
        Models.Select(pair => (pair.Key, Error: Compare(pair.Value, Gradient)))
            .Where(pair => !(pair.Error <= 5 * Tolerance))
            .ShouldBeEmpty();

    private static double Compare(IModel model, Func<nn.Module<Tensor, Tensor, Tensor>, Tensor, Tensor, Tensor> measure)
    {
        manual_seed(5);
        using var network = model.Build(new ModelContext(Map, 3));
        network.eval();
        var values = arange(0, 4 * 40 * 101, dtype: ScalarType.Float32).mul(0.11).sin().reshape(4, 1, 40, 101);
        var lengths = tensor(new[] { 101L, 90, 77, 101 });
        var expected = measure(network, values, lengths).detach().clone();
        network.zero_grad();
        network.to(Accelerator.Device);
        return Difference.Of(measure(network, values.to(Accelerator.Device), lengths.to(Accelerator.Device)).detach(), expected);
    }

    private static Tensor Gradient(nn.Module<Tensor, Tensor, Tensor> network, Tensor values, Tensor lengths)
    {
        // cuDNN differentiates recurrent layers in training mode alone; dropout would draw other numbers there.
        network.train();
        foreach (var dropout in network.modules().Where(module => module is TorchSharp.Modules.Dropout))
        {
            dropout.eval();
        }

        var labels = tensor(new[] { 0L, 1, 2, 0 }).to(values.device);
        nn.functional.cross_entropy(network.call(values, lengths), labels).backward();
        return network.parameters().Last().grad!;
    }
}
