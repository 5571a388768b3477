using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Sums each row of a feature map up over time: feature maps <c>[batch, channel, frequency, time]</c> become vectors
/// <c>[batch, measures · channel · frequency]</c>, all rows of the first measure, then all rows of the next.
/// </summary>
/// <remarks>
/// Only valid frames count, and of them only those that <c>ignore</c> does not leave out; a row without any gives 0. Percentiles are those
/// of NumPy's <c>percentile</c>. Each measure is differentiable wherever it has a derivative.
/// </remarks>
/// <example><code>
/// features:
///   - pitch: { f_min: 60, f_max: 500 }
///   - statistics: { measures: [mean, std, share], percentiles: [10, 50, 90], ignore: 0 }
/// </code></example>
[Plugin("statistics")]
public sealed class Statistics(StatisticsOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.FeatureMap, "Place it behind a stage that turns waveforms into feature maps, such as mfcc.");
        using var scope = NewDisposeScope();
        var counted = CountedFrames.Of(input, options.Ignore);
        var measures = options.Measures.Select(counted.Measure).Concat(counted.Percentiles(options.Percentiles));
        var rows = measures.Select(measure => measure.flatten(1)).ToArray();
        return Signal.Vector(cat(rows, 1)).MoveToOuterDisposeScope();
    }
}
