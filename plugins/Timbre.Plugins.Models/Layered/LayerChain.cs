using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>Layers one after another; the names of their parameters begin with their index.</summary>
internal sealed class LayerChain : nn.Module<Signal, Signal>
{
    private readonly nn.Module<Signal, Signal>[] _layers;

    private LayerChain(IReadOnlyList<nn.Module<Signal, Signal>> layers, IReadOnlyList<LayerDescription> descriptions, SignalShape output)
        : base("chain")
    {
        _layers = [.. layers];
        Descriptions = descriptions;
        Output = output;
        for (var i = 0; i < _layers.Length; i++)
        {
            register_module(i.ToString(CultureInfo.InvariantCulture), _layers[i]);
        }
    }

    public IReadOnlyList<LayerDescription> Descriptions { get; }

    /// <summary>The shape of one item behind the last layer.</summary>
    public SignalShape Output { get; }

    /// <summary>Builds each layer for the shape that the one before it was seen to give.</summary>
    /// <exception cref="StageException">A layer cannot take its input; the exception's location is the layer's own.</exception>
    public static LayerChain Build(IReadOnlyList<Stage<ILayer>> stages, SignalShape input, int classCount)
    {
        var layers = new List<nn.Module<Signal, Signal>>(stages.Count);
        var descriptions = new List<LayerDescription>(stages.Count);
        var shape = input;
        foreach (var stage in stages)
        {
            try
            {
                var layer = stage.Plugin.Build(new LayerContext(shape, classCount));
                layers.Add(layer);
                shape = OutputShape(layer, shape);
                var parameters = layer.parameters().Sum(parameter => parameter.numel());
                descriptions.Add(new LayerDescription(stage.Name, stage.Location, shape, parameters));
            }
            catch (Exception exception) when (exception is not StageException { Location: not null })
            {
                layers.ForEach(layer => layer.Dispose());
                throw new StageException($"{stage.Name} cannot take a {shape}. {FirstLine(exception.Message)}", exception)
                {
                    Location = stage.Location,
                };
            }
        }

        return new LayerChain(layers, descriptions, shape);
    }

    public override Signal forward(Signal input)
    {
        var signal = input;
        foreach (var layer in _layers)
        {
            signal = layer.call(signal);
        }

        return signal;
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
}
