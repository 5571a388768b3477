using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How unevenly strong a voice's cycles are: waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, 1, time]</c> with the mean
/// difference of the amplitudes of neighbouring cycles divided by their mean; a fill where there is no voice.
/// </summary>
/// <remarks>
/// The measure is Praat's shimmer (local), the mean absolute difference of the amplitudes of consecutive cycles over the mean amplitude, taken in
/// every frame for three cycles: <c>(|A2 - A1| + |A3 - A2|) / 2 / ((A1 + A2 + A3) / 3)</c>. Its mean over the voiced frames, by <c>statistics</c>
/// with <c>ignore: 0</c>, is the clip's. Cycles are those of <c>jitter</c>; the amplitude of one is its root mean square under a Hann window of one
/// period. Healthy voices have 0.02 to 0.05.
/// </remarks>
/// <example><code>
/// features:
///   - shimmer: { f_min: 60, f_max: 500 }
///   - statistics: { measures: [mean, std, share], percentiles: [50], ignore: 0 }
/// </code></example>
[Plugin("shimmer")]
public sealed class Shimmer(ShimmerOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = NewDisposeScope();
        var cycles = Cycles.Of(input, options);
        var (earlier, later) = (cycles.Amplitudes.narrow(-1, 0, 2), cycles.Amplitudes.narrow(-1, 1, 2));
        var even = earlier.maximum(later).le(earlier.minimum(later).mul(options.MaxAmplitudeFactor)).all(-1);
        var uneven = later.sub(earlier).abs().mean([-1L]).div(cycles.Amplitudes.mean([-1L]));
        var row = uneven.masked_fill(cycles.Found.logical_and(even).logical_not(), options.Fill).to(ScalarType.Float32);
        return Signal.FeatureMap(row.unsqueeze(1).unsqueeze(1), cycles.Lengths, cycles.Rate).MoveToOuterDisposeScope();
    }
}
