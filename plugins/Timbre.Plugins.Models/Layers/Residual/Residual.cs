using static TorchSharp.torch;

namespace Timbre.Plugins.Models;

/// <summary>
/// Adds what its layers give to their input (He et al. 2016), of any kind. Where the layers change the shape, the input takes a shortcut
/// that changes it alike: the declared one, or else a projection, a <c>conv2d</c> of kernel 1 with the strides that fit and a
/// <c>batch-norm</c>, or for vectors a <c>dense</c> layer. An activation of the sum is a layer of its own behind it.
/// </summary>
/// <example><code>
/// model:
///   layers:
///     - residual: [ conv2d: { filters: 8, stride: 2 }, batch-norm, relu, conv2d: { filters: 8 }, batch-norm ]
///     - relu
///     - global-average-pool
///     - classifier
/// </code></example>
[Plugin("residual")]
public sealed class Residual(ResidualOptions options) : ILayer
{
    /// <inheritdoc/>
    public nn.Module<Signal, Signal> Build(LayerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var main = LayerChain.Build(options.Layers, context);
        var location = options.Layers[^1].Location;
        var shortcut = options.Shortcut is { } declared ? declared
            : Same(main.Output, context.Input) ? []
            : Projection(context.Input, main.Output).Select(layer => new Stage<ILayer>("shortcut", layer, location)).ToArray();
        var side = LayerChain.Build(shortcut, context);
        if (!Same(main.Output, side.Output))
        {
            throw new StageException(
                $"The layers give a {main.Output}, but the shortcut gives a {side.Output}: the two are added, "
                + "so give shortcut layers that make the same shape.")
            {
                Location = options.Shortcut is [.., var last] ? last.Location : location,
            };
        }

        return new ResidualLayer(main, side);
    }

    private static bool Same(SignalShape one, SignalShape other) =>
        one.Kind == other.Kind && one.Rate.Equals(other.Rate) && one.Dimensions.SequenceEqual(other.Dimensions);

    private static ILayer[] Projection(SignalShape from, SignalShape to) => (from.Kind, to.Kind) switch
    {
        (SignalKind.Vector, SignalKind.Vector) => [new Dense(new DenseOptions { Units = checked((int)to.Dimensions[0]) })],
        (SignalKind.FeatureMap, SignalKind.FeatureMap) =>
        [
            new Conv2d(new Conv2dOptions
            {
                Filters = checked((int)to.Dimensions[0]),
                Kernel = [1],
                Stride = [Ratio(from.Dimensions[1], to.Dimensions[1]), TimeStride(from, to)],
                Bias = false,
            }),
            new BatchNorm(new BatchNormOptions()),
        ],
        _ => [],
    };

    // The rates tell the stride for clips of any length; a sequence that is no time has none.
    private static int TimeStride(SignalShape from, SignalShape to) => to.Rate > 0
        ? Math.Max(1, (int)Math.Round(from.Rate / to.Rate))
        : Ratio(from.Dimensions[2], to.Dimensions[2]);

    private static int Ratio(long from, long to) => checked((int)((from + to - 1) / to));
}
