namespace Timbre.Plugins.PostProcessors;

/// <summary>Decides for a recording by the mean of its windows' probabilities; every window counts alike.</summary>
/// <example><code>
/// predict: { window_seconds: 0.5 }
/// post:
///   - mean-probability
/// </code></example>
[Plugin("mean-probability")]
public sealed class MeanProbability : IPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores with { Overall = Windows.Mean(scores) };
    }
}
