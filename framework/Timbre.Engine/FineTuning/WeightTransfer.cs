using System.Globalization;
using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Gives a network the weights of a bundle, its classifier row by row where the labels are others.</summary>
internal static class WeightTransfer
{
    private const int MostListed = 8;

    /// <summary>Copies a bundle's weights and buffers into a new network; the outputs of labels that the bundle lacks stay as they were made.</summary>
    /// <param name="parent">The bundle.</param>
    /// <param name="network">The pipeline's network.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="input">The shape of one item at the network's entrance.</param>
    /// <exception cref="InputException">Weights are missing or of other shapes; the message names them with both shapes.</exception>
    public static ModelInherited Apply(ParentModel parent, Network network, Pipeline pipeline, SignalShape input)
    {
        var labels = new LabelTransfer(parent.Metadata.Labels, pipeline.Data);
        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        var own = network.Module.state_dict();
        var axes = labels.IsSame ? [] : LabelAxes(own, pipeline, input);
        TensorParts.Use(parent.Weights, weights =>
        {
            RequireFit(parent, network, labels, axes, own, weights);
            foreach (var (name, target) in own)
            {
                if (axes.TryGetValue(name, out var axis))
                {
                    CopyRows(weights[name], target, axis, labels);
                }
                else
                {
                    target.copy_(weights[name]);
                }
            }
        });
        return labels.Tell(parent);
    }

    // What grows when the model is built for one label more has a row for each label, whatever plugin the model is of.
    private static Dictionary<string, int> LabelAxes(Dictionary<string, Tensor> own, Pipeline pipeline, SignalShape input)
    {
        var axes = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = pipeline.Data.Labels.Count;
        try
        {
            using var larger = pipeline.Model.Plugin.Build(new ModelContext(input, count + 1));
            foreach (var (name, tensor) in larger.state_dict())
            {
                if (own.TryGetValue(name, out var before) && before.shape.Length == tensor.shape.Length)
                {
                    var grown = Enumerable.Range(0, tensor.shape.Length).Where(axis => before.shape[axis] != tensor.shape[axis]).ToList();
                    if (grown is [var axis] && before.shape[axis] == count && tensor.shape[axis] == count + 1)
                    {
                        axes[name] = axis;
                    }
                }
            }
        }
        catch (StageException)
        {
            // A model that cannot be built for other labels has no rows to choose from.
        }

        return axes;
    }

    private static void RequireFit(
        ParentModel parent,
        Network network,
        LabelTransfer labels,
        Dictionary<string, int> axes,
        Dictionary<string, Tensor> own,
        IReadOnlyDictionary<string, Tensor> weights)
    {
        if (!labels.IsSame && axes.Count == 0)
        {
            throw new InputException(
                $"The bundle '{parent.Path}' knows the labels {string.Join(", ", parent.Metadata.Labels)}, and its model's outputs cannot be told apart by label, "
                + "since the pipeline's model is not built for the number of labels; keep the bundle's labels and their order.");
        }

        var differences = own.Keys.Union(weights.Keys)
            .Select(name => (Name: name, Before: Shape(weights.GetValueOrDefault(name)), After: Shape(Expected(name))))
            .Where(item => item.Before != item.After)
            .Select(item => $"{Described(network, item.Name)} is {item.Before} in the bundle and {item.After} in the pipeline")
            .ToList();
        if (differences.Count > 0)
        {
            throw new InputException(
                $"The pipeline's model is not that of the bundle '{parent.Path}': {string.Join("; ", differences.Take(MostListed))}"
                + (differences.Count > MostListed ? FormattableString.Invariant($"; and {differences.Count - MostListed} more") : "")
                + ". Give the pipeline the model of the bundle's pipeline.yaml, and clips of the same length where it depends on it, or train without --from.");
        }

        long[]? Expected(string name)
        {
            if (!own.TryGetValue(name, out var tensor))
            {
                return null;
            }

            var shape = tensor.shape.ToArray();
            if (axes.TryGetValue(name, out var axis))
            {
                shape[axis] = labels.CountBefore;
            }

            return shape;
        }
    }

    // Where several labels become one, its logit starts as the mean of theirs.
    private static void CopyRows(Tensor before, Tensor target, int axis, LabelTransfer labels)
    {
        for (var label = 0; label < labels.Sources.Count; label++)
        {
            if (labels.Sources[label] is { Count: > 0 } places)
            {
                var rows = places.Select(place => before.select(axis, place)).ToArray();
                using var row = target.select(axis, label);
                row.copy_(rows.Length == 1 ? rows[0] : torch.stack(rows).mean([0L]));
            }
        }
    }

    private static string Shape(Tensor? tensor) => Shape(tensor?.shape);

    private static string Shape(long[]? shape) => shape is null ? "absent" : $"[{string.Join(", ", shape)}]";

    private static string Described(Network network, string name) =>
        network.Module is IDescribesLayers described && name.Split('.') is ["layers", var number, ..]
            && int.TryParse(number, CultureInfo.InvariantCulture, out var index) && index < described.Layers.Count
            ? $"{name} ({described.Layers[index].Name})"
            : name;
}
