namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Replaces each window's probability of a label by the median over its neighbourhood, and divides by the sum over the labels: windows that
/// stand alone are removed and edges between stretches stay where they are.
/// </summary>
/// <remarks>
/// The median filter of <c>scipy.ndimage.median_filter(mode="nearest")</c>: before the first window and after the last one, that window is
/// repeated. Where the median of every label is zero, the mean over the neighbourhood is taken.
/// </remarks>
/// <example><code>
/// predict: { window_seconds: 0.5, hop_seconds: 0.1 }
/// post:
///   - median-smoothing: { size: 5 }
///   - mean-probability
/// </code></example>
[Plugin("median-smoothing")]
public sealed class MedianSmoothing(MedianSmoothingOptions options) : IPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores with { Windows = [.. scores.Windows.Select((window, at) => window with { Probabilities = Smooth(scores, at) })] };
    }

    private double[] Smooth(WindowScores scores, int at)
    {
        var around = Enumerable.Range(at - (options.Size / 2), options.Size)
            .Select(i => scores.Windows[Math.Clamp(i, 0, scores.Windows.Count - 1)].Probabilities).ToList();
        var medians = scores.Labels.Select((_, label) => around.Select(row => row[label]).Order().ElementAt(options.Size / 2)).ToArray();
        return Windows.Normalised(medians.Sum() > 0 ? medians : [.. scores.Labels.Select((_, label) => around.Average(row => row[label]))]);
    }
}
