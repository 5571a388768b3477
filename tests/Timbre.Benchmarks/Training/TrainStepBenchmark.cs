using System.Diagnostics;
using System.Text.Json;
using Timbre.Plugins.Models;
using static TorchSharp.torch;

namespace Timbre.Benchmarks.Training;

/// <summary>
/// A training step of the two-branch network, built from its layers as a pipeline declares them. Its peer is tools/reference/train_step.py.
/// </summary>
internal static class TrainStepBenchmark
{
    private const int Frequencies = 64;
    private const int Frames = 299;
    private const int WarmUp = 2;

    public static int Run(int steps, int batch)
    {
        set_num_threads(Environment.ProcessorCount);
        manual_seed(7);
        using var network = new LayeredModel(new LayeredModelOptions { Layers = Layers() })
            .Build(new ModelContext(new SignalShape(SignalKind.FeatureMap, [1, Frequencies, Frames], 100), ClassCount: 2));
        using var optimizer = new RmsProp(new RmsPropOptions { Lr = 1e-3, Alpha = 0.9, Eps = 1e-7 }).Create(network.parameters());
        using var values = randn(batch, 1, Frequencies, Frames);
        using var lengths = full([batch], Frames, dtype: ScalarType.Int64);
        using var labels = arange(batch, dtype: ScalarType.Int64).remainder(2);
        var seconds = new double[steps];
        for (var step = -WarmUp; step < steps; step++)
        {
            var watch = Stopwatch.StartNew();
            Step(network, optimizer, values, lengths, labels);
            if (step >= 0)
            {
                seconds[step] = watch.Elapsed.TotalSeconds;
            }
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            batch,
            parameters = network.parameters().Sum(parameter => parameter.numel()),
            threads = get_num_threads(),
            seconds,
            median_seconds = seconds.Order().ElementAt(steps / 2),
        }));
        return 0;
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

    private static Stage<ILayer>[] Layers() => Stages(
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

    private static Stage<ILayer>[] Stages(params ILayer[] layers) =>
        [.. layers.Select(layer => new Stage<ILayer>(layer.GetType().Name, layer, new SourceLocation(nameof(TrainStepBenchmark), 1, 1)))];
}
