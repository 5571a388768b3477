using System.Globalization;
using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Divides the channels of feature maps <c>[batch, channel, frequency, time]</c> into groups, the first of which stays as it is; each other
/// group is added to what the layers made of the group before it, and goes through layers of its own (Gao et al. 2019, Res2Net). The shape
/// stays.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - conv1d: { filters: 16 }
///     - res2net: { scale: 4, layers: [ conv1d: { filters: 4, dilation: 2 }, relu ] }
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("res2net")]
public sealed class Res2Net(Res2NetOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (channels, frequencies, steps) = context.RequireFeatureMap();
        if (channels % options.Scale != 0)
        {
            throw new StageException(string.Create(
                CultureInfo.InvariantCulture, $"scale is {options.Scale}, but there are {channels} channels: it must divide them."));
        }

        var group = context.Input with { Dimensions = [channels / options.Scale, frequencies, steps] };
        var blocks = Enumerable.Range(1, options.Scale - 1)
            .Select(_ => LayerChain.Build(options.Layers, context with { Input = group }))
            .ToArray();
        if (!blocks[0].Output.Dimensions.SequenceEqual(group.Dimensions))
        {
            throw new StageException($"The layers make a {blocks[0].Output} of a group of channels, a {group}: they must keep the shape.")
            {
                Location = options.Layers[^1].Location,
            };
        }

        return new Res2NetLayer(blocks);
    }
}
