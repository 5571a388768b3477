using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// How unevenly a voice's periods follow each other: waveforms <c>[batch, time]</c> become feature maps <c>[batch, 1, 1, time]</c> with the
/// difference of two neighbouring periods divided by their mean; a fill where there is no voice.
/// </summary>
/// <remarks>
/// The measure is Praat's jitter (local), the mean absolute difference of consecutive periods over the mean period, taken in every frame for the
/// periods on both sides of one cycle: <c>|T2 - T1| / ((T1 + T2) / 2)</c>. Its mean over the voiced frames, by <c>statistics</c> with
/// <c>ignore: 0</c>, is the clip's. Cycles are found by correlation with their neighbours (Boersma, "Should jitter be measured by peak picking or by
/// waveform matching?", 2009). Healthy voices have 0.002 to 0.01; of 0.03
/// and more it reads up to a fifth too little, since the most uneven cycles count as unvoiced.
/// </remarks>
/// <example><code>
/// features:
///   - jitter: { f_min: 60, f_max: 500 }
///   - statistics: { measures: [mean, std, share], percentiles: [50], ignore: 0 }
/// </code></example>
[Plugin("jitter")]
public sealed class Jitter(JitterOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var scope = NewDisposeScope();
        var cycles = Cycles.Of(input, options);
        var uneven = cycles.After.sub(cycles.Before).abs().div(cycles.After.add(cycles.Before).div(2));
        var row = uneven.masked_fill(cycles.Found.logical_not(), options.Fill).to(ScalarType.Float32);
        return Signal.FeatureMap(row.unsqueeze(1).unsqueeze(1), cycles.Lengths, cycles.Rate).MoveToOuterDisposeScope();
    }
}
