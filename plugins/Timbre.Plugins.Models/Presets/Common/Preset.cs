using System.Reflection;

namespace Timbre.Plugins.Models;

/// <summary>Builds the networks of models that are lists of layers under a name of their own.</summary>
internal static class Preset
{
    /// <summary>Layers as a pipeline would declare them, each under its plugin's name.</summary>
    public static Stage<ILayer>[] Stages(params IEnumerable<ILayer> layers) =>
        [.. layers.Select(layer => new Stage<ILayer>(NameOf(layer), layer, new SourceLocation(NameOf(layer), 0, 0)))];

    /// <summary>Builds the network.</summary>
    /// <exception cref="StageException">A layer cannot take its input; it has no location, since the pipeline does not declare the
    /// layer.</exception>
    public static LayeredNetwork Build(
        string name, ModelContext context, IEnumerable<ILayer> layers, LayerDefaults defaults = LayerDefaults.Torch)
    {
        try
        {
            return LayeredNetwork.Build(Stages(layers), context, defaults);
        }
        catch (StageException refusal)
        {
            throw new StageException(
                $"{name} on a {context.Input}: {refusal.Message.TrimEnd('.')}. "
                + "Give it larger features, or fewer and smaller layers by its options.",
                refusal);
        }
    }

    /// <summary>Refuses all inputs but feature maps.</summary>
    /// <exception cref="StageException">The input is of another kind.</exception>
    public static void RequireFeatureMap(string name, ModelContext context)
    {
        if (context.Input.Kind != SignalKind.FeatureMap)
        {
            throw new StageException($"{name} takes feature maps [channel, frequency, time], but the features give a {context.Input}. "
                + (context.Input.Kind == SignalKind.Vector
                    ? "Leave out the feature that pools over time, or use the model mlp."
                    : "Add a feature such as mel-spectrogram."));
        }
    }

    private static string NameOf(ILayer layer) => layer.GetType().GetCustomAttribute<PluginAttribute>()!.Name;
}
