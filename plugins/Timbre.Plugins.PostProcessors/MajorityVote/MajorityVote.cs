namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Decides for a recording by the votes of its windows, each for its most probable label; ties go to the label of the larger mean
/// probability.
/// </summary>
/// <remarks>
/// The overall probability of a label is (votes + mean probability) / (windows + 1): the mean counts as one more, divided vote, which
/// breaks ties and never outweighs a majority.
/// </remarks>
/// <example><code>
/// predict: { window_seconds: 0.5 }
/// post:
///   - majority-vote
/// </code></example>
[Plugin("majority-vote")]
public sealed class MajorityVote : IPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var overall = Windows.Mean(scores);
        foreach (var window in scores.Windows)
        {
            overall[Windows.MostProbable(window.Probabilities)]++;
        }

        return scores with { Overall = Array.ConvertAll(overall, votes => votes / (scores.Windows.Count + 1)) };
    }
}
