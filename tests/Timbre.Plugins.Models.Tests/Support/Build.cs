using static TorchSharp.torch;

namespace Timbre.Plugins.Models.Tests;

/// <summary>Short ways to declare layers as a pipeline would.</summary>
internal static class Build
{
    /// <summary>A layer that a pipeline declares on the given line.</summary>
    public static Stage<ILayer> At(int line, string name, ILayer layer) => new(name, layer, new SourceLocation("net.yaml", line, 7));

    /// <summary>Layers on consecutive lines, from line 1; names do not matter.</summary>
    public static Stage<ILayer>[] Stages(params ILayer[] layers) =>
        [.. layers.Select((layer, i) => At(i + 1, layer.GetType().Name, layer))];

    public static SignalShape Map(long channels, long frequencies, long steps) =>
        new(SignalKind.FeatureMap, [channels, frequencies, steps], 100);

    public static SignalShape Vector(long features) => new(SignalKind.Vector, [features], 0);

    public static nn.Module<Tensor, Tensor, Tensor> Network(SignalShape input, int classes, params Stage<ILayer>[] stages) =>
        new LayeredModel(new LayeredModelOptions { Layers = stages }).Build(new ModelContext(input, classes));

    public static nn.Module<Tensor, Tensor, Tensor> Network(SignalShape input, int classes, params ILayer[] layers) =>
        Network(input, classes, Stages(layers));

    public static nn.Module<Signal, Signal> Layer(SignalShape input, ILayer layer) => layer.Build(new LayerContext(input, 2));

    /// <summary>Lengths, int64 <c>[batch]</c>.</summary>
    public static Tensor Lengths(params long[] lengths) => tensor(lengths);

    /// <summary>A batch of feature maps; all steps are valid unless lengths are given.</summary>
    public static Signal Maps(Tensor values, params long[] lengths)
    {
        var valid = lengths.Length > 0 ? lengths : [.. Enumerable.Repeat(values.shape[^1], (int)values.shape[0])];
        return Signal.FeatureMap(values, Lengths(valid), 100);
    }

    public static long[] ToArray(Tensor lengths) => lengths.data<long>().ToArray();
}
