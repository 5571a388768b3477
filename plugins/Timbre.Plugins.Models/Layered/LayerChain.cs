using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Layers one after another; the names of their parameters begin with their index.</summary>
internal sealed class LayerChain : SignalLayer
{
    private readonly nn.Module<Signal, Signal>[] _layers;
    private readonly nn.Module<Signal, Signal>[] _frozen;

    private LayerChain(IReadOnlyList<BuiltLayer> layers, SignalShape output)
        : base("chain")
    {
        _layers = [.. layers.Select((layer, i) => Part(i.ToString(CultureInfo.InvariantCulture), layer.Module))];
        _frozen = [.. layers.Where(layer => layer.IsFrozen).Select(layer => layer.Module)];
        Descriptions = [.. layers.Select(layer => layer.Description)];
        Output = output;
        train();
    }

    public IReadOnlyList<LayerDescription> Descriptions { get; }

    /// <summary>The shape of one item behind the last layer.</summary>
    public SignalShape Output { get; }

    /// <summary>Builds each layer for the shape that the one before it was seen to give.</summary>
    /// <param name="stages">The layers; what a <see cref="Frozen"/> holds takes its place in the chain.</param>
    /// <param name="context">What the first layer is built for.</param>
    /// <param name="frozen">Whether no layer learns.</param>
    /// <exception cref="StageException">A layer cannot take its input; the exception's location is the layer's own.</exception>
    public static LayerChain Build(IReadOnlyList<Stage<ILayer>> stages, LayerContext context, bool frozen = false)
    {
        var layers = new List<BuiltLayer>(stages.Count);
        var shape = context.Input;
        foreach (var (stage, isFrozen) in Unfold(stages, frozen))
        {
            try
            {
                var module = stage.Plugin.Build(context with { Input = shape });
                var output = OutputShape(module, shape);
                if (isFrozen)
                {
                    Freeze(module);
                }

                if (module is ReluLayer relu && layers is [.., { Module: SignalLayer { LeavesOutput: true } }])
                {
                    relu.Overwrites = true;
                }

                var learned = module.parameters().Where(parameter => parameter.requires_grad).Sum(parameter => parameter.numel());
                layers.Add(new BuiltLayer(module, new LayerDescription(stage.Name, stage.Location, output, learned), isFrozen));
                shape = output;
            }
            catch (Exception exception) when (exception is not StageException { Location: not null })
            {
                layers.ForEach(layer => layer.Module.Dispose());
                throw new StageException($"{stage.Name} cannot take a {shape}. {FirstLine(exception.Message)}", exception)
                {
                    Location = stage.Location,
                };
            }
        }

        return new LayerChain(layers, shape);
    }

    // What a layer makes is freed as soon as the next one is done with it, but for what the gradient needs: kept to the end of the
    // step, it doubles the memory.
    public override Signal forward(Signal input)
    {
        var signal = input;
        foreach (var layer in _layers)
        {
            var next = Call(layer, signal);
            Release(signal.Values, input, next);
            Release(signal.Lengths, input, next);
            signal = next;
        }

        return signal;
    }

    /// <summary>Sets training mode, but for frozen layers: their dropout rests, and their running averages stay.</summary>
    public override void train(bool train = true)
    {
        base.train(train);
        foreach (var layer in _frozen)
        {
            layer.train(false);
        }
    }

    private static Signal Call(nn.Module<Signal, Signal> layer, Signal signal)
    {
        using var scope = NewDisposeScope();
        var next = layer.call(signal);
        scope.MoveToOuter(next.Values, next.Lengths);
        return next;
    }

    private static void Release(Tensor tensor, Signal input, Signal next)
    {
        if (!IsIn(input) && !IsIn(next))
        {
            tensor.Dispose();
        }

        bool IsIn(Signal signal) => ReferenceEquals(tensor, signal.Values) || ReferenceEquals(tensor, signal.Lengths);
    }

    private static IEnumerable<(Stage<ILayer> Stage, bool IsFrozen)> Unfold(IEnumerable<Stage<ILayer>> stages, bool frozen) =>
        stages.SelectMany(stage => stage.Plugin is Frozen inner ? Unfold(inner.Layers, frozen: true) : [(stage, frozen)]);

    private static void Freeze(nn.Module module)
    {
        foreach (var parameter in module.parameters())
        {
            parameter.requires_grad_(false);
        }
    }

    // Two items, since one alone hides a layer that mixes up batch and channel axes.
    private static SignalShape OutputShape(nn.Module<Signal, Signal> layer, SignalShape input)
    {
        const int batch = 2;
        using var scope = NewDisposeScope();
        using var quiet = no_grad();
        var steps = input.Kind == SignalKind.Vector ? 1 : input.Dimensions[^1];
        var probe = new Signal(
            zeros([batch, .. input.Dimensions]),
            full([batch], steps, dtype: ScalarType.Int64),
            input.Rate,
            input.Kind);
        layer.eval();
        var shape = layer.call(probe).Shape;
        layer.train();
        return shape;
    }

    // What follows the first line of LibTorch's message is a native stack trace.
    private static string FirstLine(string message) => message.Split('\n', 2)[0].TrimEnd();

    private sealed record BuiltLayer(nn.Module<Signal, Signal> Module, LayerDescription Description, bool IsFrozen);
}
