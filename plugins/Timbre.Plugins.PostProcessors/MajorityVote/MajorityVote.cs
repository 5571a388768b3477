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
public sealed class MajorityVote : IStreamingPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided)
    {
        ArgumentNullException.ThrowIfNull(labels);
        var mean = new RunningMean(labels.Count);
        var votes = new int[labels.Count];
        return new EachWindow(
            window =>
            {
                mean.Add(window.Probabilities);
                votes[Windows.MostProbable(window.Probabilities)]++;
                return window;
            },
            before => before with { Overall = [.. mean.Values.Zip(votes, (value, count) => (value + count) / (mean.Count + 1))] });
    }
}
