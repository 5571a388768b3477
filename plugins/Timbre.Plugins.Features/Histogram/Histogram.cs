using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Says how often values occur over time: feature maps <c>[batch, channel, frequency, time]</c> become vectors <c>[batch, bins]</c> of all rows
/// together, or <c>[batch, channel · frequency · bins]</c> of each row by itself.
/// </summary>
/// <remarks>
/// A kernel density estimate (Rosenblatt 1956; Parzen 1962) with a Gaussian kernel whose height is 1, sampled at the centres of the bins: each value
/// counts in a bin by <c>exp(-(value - centre)² / (2 width²))</c>, and the sums are divided by the number of valid frames. It does not matter in
/// which row a value stands, so it suits formants, which change places where one of them is missed. Differentiable.
/// </remarks>
/// <example><code>
/// features:
///   - formants: { n_formants: 4 }
///   - histogram: { min: 300, max: 5500, bins: 27, width: 200, ignore: 0 }
/// </code></example>
[Plugin("histogram")]
public sealed class Histogram(HistogramOptions options) : IFeatureExtractor
{
    private const long MostValues = 1 << 16;

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        ArgumentNullException.ThrowIfNull(input);
        input.Require(SignalKind.FeatureMap, "Place it behind a stage that turns waveforms into feature maps, such as formants.");
        using var scope = NewDisposeScope();
        var counts = Counts(input).to(input.Values.dtype);
        var centres = arange(options.Bins, dtype: ScalarType.Float64, device: input.Values.device)
            .mul((options.Max - options.Min) / (options.Bins - 1)).add(options.Min).to(input.Values.dtype).reshape(-1, 1, 1, 1, 1);
        // All at once would hold bins times the feature map; one by one, the calls would cost more than the work where a clip is alone.
        var bins = centres.split(Math.Clamp(MostValues / input.Values.numel(), 1, options.Bins))
            .Select(some => input.Values.sub(some).div(options.Width).square().mul(-0.5).exp().mul(counts).sum(-1)).ToArray();
        var rows = cat(bins, 0).permute(1, 2, 3, 0).div(input.Lengths.clamp_min(1).reshape(-1, 1, 1, 1));
        var vectors = options.Join ? rows.sum([1L, 2L]) : rows.flatten(1);
        return Signal.Vector(vectors).MoveToOuterDisposeScope();
    }

    private Tensor Counts(Signal input)
    {
        var valid = input.BroadcastMask().expand(input.Values.shape);
        return options.Ignore is { } left ? valid.logical_and(input.Values.ne(left)) : valid;
    }
}
