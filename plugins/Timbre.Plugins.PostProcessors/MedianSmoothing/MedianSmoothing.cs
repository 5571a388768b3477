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
public sealed class MedianSmoothing(MedianSmoothingOptions options) : IStreamingPostProcessor
{
    /// <inheritdoc/>
    public int DelayWindows => options.Size / 2;

    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided) => new MedianStream(options.Size);
}
