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
        var mean = new RunningMean(labels.Count);
        return new EachWindow(
            window =>
            {
                mean.Add(window.Probabilities);
                return window;
            },
            before => before with { Overall = mean.Values });
    }
}
