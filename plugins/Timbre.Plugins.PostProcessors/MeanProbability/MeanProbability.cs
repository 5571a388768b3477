namespace Timbre.Plugins.PostProcessors;

/// <summary>Decides for a recording by the mean of its windows' probabilities; every window counts alike.</summary>
/// <example><code>
/// predict: { window_seconds: 0.5 }
/// post:
///   - mean-probability
/// </code></example>
[Plugin("mean-probability")]
public sealed class MeanProbability : IStreamingPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return EachWindow.ByMean(labels.Count, window => window.Probabilities, (before, mean) => before with { Overall = mean });
    }
}
