namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Decides for a recording by the geometric mean of its windows' probabilities, divided by its sum over the labels: a window that excludes
/// a label weighs more than one that is in doubt.
/// </summary>
/// <remarks>
/// <c>p(k) = exp(mean(log p_t(k))) / Σ_j exp(mean(log p_t(j)))</c>, the product rule with the root of the number of windows
/// (Kittler, Hatef, Duin, Matas: On combining classifiers, IEEE TPAMI 20(3), 1998).
/// </remarks>
/// <example><code>
/// predict: { window_seconds: 0.5 }
/// post:
///   - log-mean-probability
/// </code></example>
[Plugin("log-mean-probability")]
public sealed class LogMeanProbability(LogMeanProbabilityOptions options) : IStreamingPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return EachWindow.ByMean(
            labels.Count,
            window => window.Probabilities.Select(probability => Math.Log(Math.Max(probability, options.Floor))),
            (before, mean) => before with { Overall = LogProbability.Softmax(mean) });
    }
}
