using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Runs the same list of layers several times, each time on the input and all that was made of it so far, joined along channels (vectors:
/// along features); all of it comes out (Huang et al. 2017, DenseNet).
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - dense-block: { repeat: 3, layers: [ batch-norm, relu, conv2d: { filters: 4 } ] }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("dense-block")]
public sealed class DenseBlock(DenseBlockOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var shape = context.Input;
        var steps = new List<LayerChain>();
        for (var i = 0; i < options.Repeat; i++)
        {
            var step = LayerChain.Build(options.Layers, context with { Input = shape });
            if (!Join.IsPossible(shape, step.Output))
            {
                var names = ("what came before", string.Create(CultureInfo.InvariantCulture, $"Repetition {i + 1}"));
                throw new StageException(Join.Refusal(shape, step.Output, names)) { Location = options.Layers[^1].Location };
            }

            steps.Add(step);
            shape = shape with { Dimensions = [shape.Dimensions[0] + step.Output.Dimensions[0], .. shape.Dimensions.Skip(1)] };
        }

        return new DenseBlockLayer(steps);
    }
}
