using Timbre.Plugins.Models;
using static TorchSharp.torch;

namespace Timbre.Benchmarks.Training;

/// <summary>
/// Training steps of the reference systems A, the two-branch CNN, and D, the LSTM over 128 coefficients, built from their layers as a
/// pipeline declares them. Their peer is tools/reference/peers/train_step.py.
/// </summary>
internal static class TrainStepBenchmark
{
    private static readonly SignalShape TwoBranches = new(SignalKind.FeatureMap, [1, 64, 299], 100);
    private static readonly SignalShape Coefficients = new(SignalKind.FeatureMap, [1, 1, 128], 100);

    public static int Run(string system, int batch, int steps)
    {
        set_num_threads(Environment.ProcessorCount);
        manual_seed(7);
        var (shape, layers) = system == "a" ? (TwoBranches, TwoBranchLayers()) : (Coefficients, CoefficientLayers());
        using var network = new LayeredModel(new LayeredModelOptions { Layers = layers }).Build(new ModelContext(shape, ClassCount: 2));
        using var optimizer = system == "a"
            ? new RmsProp(new RmsPropOptions { Lr = 1e-3, Alpha = 0.9, Eps = 1e-7 }).Create(network.parameters())
            : new Adam(new AdamOptions { Lr = 1e-3 }).Create(network.parameters());
        using var values = randn([batch, .. shape.Dimensions]);
        using var lengths = full([batch], shape.Dimensions[^1], dtype: ScalarType.Int64);
        using var labels = arange(batch, dtype: ScalarType.Int64).remainder(2);
        var seconds = Timings.Of(steps, () => Step(network, optimizer, values, lengths, labels));
        return Timings.Print(seconds, [("batch", batch), ("parameters", network.parameters().Sum(parameter => parameter.numel()))]);
    }

    private static void Step(
        nn.Module<Tensor, Tensor, Tensor> network, optim.Optimizer optimizer, Tensor values, Tensor lengths, Tensor labels)
    {
        using var scope = NewDisposeScope();
        optimizer.zero_grad();
        var loss = nn.functional.cross_entropy(network.call(values, lengths), labels);
        loss.backward();
        optimizer.step();
        _ = loss.item<float>();
    }

    private static Stage<ILayer>[] TwoBranchLayers() => Stages(
        new ParallelBranches(new ParallelBranchesOptions
        {
            Branches =
            [
                Stages(new Conv2d(new Conv2dOptions { Filters = 16, Kernel = [1, 5] }), new Relu()),
                Stages(new Conv2d(new Conv2dOptions { Filters = 16, Kernel = [5, 1] }), new Relu()),
            ],
        }),
        new BatchNorm(new BatchNormOptions { Momentum = 0.01, Eps = 1e-3 }),
        new MaxPool(new PoolOptions()),
        new Conv2d(new Conv2dOptions { Filters = 32 }),
        new Relu(),
        new BatchNorm(new BatchNormOptions { Momentum = 0.01, Eps = 1e-3 }),
        new MaxPool(new PoolOptions()),
        new Flatten(),
        new Dense(new DenseOptions { Units = 32 }),
        new Relu(),
        new Dropout(new DropoutOptions { Rate = 0.3 }),
        new Classifier(new ClassifierOptions()));

    private static Stage<ILayer>[] CoefficientLayers() => Stages(
        new Lstm(new LstmOptions { Units = 256 }),
        new Dense(new DenseOptions { Units = 128 }),
        new Relu(),
        new Classifier(new ClassifierOptions()));

    private static Stage<ILayer>[] Stages(params ILayer[] layers) =>
        [.. layers.Select(layer => new Stage<ILayer>(layer.GetType().Name, layer, new SourceLocation(nameof(TrainStepBenchmark), 1, 1)))];
}
