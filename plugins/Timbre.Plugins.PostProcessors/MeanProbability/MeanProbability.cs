namespace Timbre.Plugins.PostProcessors;

/// <summary>Decides for a recording by the mean of its windows' probabilities; every window counts alike.</summary>
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
