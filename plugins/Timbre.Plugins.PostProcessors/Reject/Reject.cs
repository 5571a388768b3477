namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Gives no label where none is probable enough: a recording, and each window, whose highest probability lies below a threshold is unknown.
/// </summary>
/// <remarks>
/// Chow's rule (IEEE Trans. Inf. Theory 16(1), 1970). The probabilities stay as they are. Where no stage before it has decided for the
/// recording, the mean of its windows does. In an evaluation a rejected recording counts as not recognised; how many were decided, and how
/// many of those rightly, is reported beside it. The threshold means a share of right answers only after a calibration, see <c>temperature</c>.
/// </remarks>
/// <example><code>
/// post:
///   - mean-probability
///   - reject: { threshold: 0.7 }
/// </code></example>
[Plugin("reject")]
public sealed class Reject(RejectOptions options) : IStreamingPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores) => this.ProcessAsStream(scores);

    /// <inheritdoc/>
    public IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided)
    {
        ArgumentNullException.ThrowIfNull(labels);
        return EachWindow.ByMean(
            labels.Count,
            window => window.Probabilities,
            (before, mean) =>
            {
                var overall = before.Overall ?? mean;
                return new RecordingScore(overall, before.Rejected || IsUnknown(overall));
            },
            window => window with { Rejected = window.Rejected || IsUnknown(window.Probabilities) });
    }

    private bool IsUnknown(IReadOnlyList<double> probabilities) => probabilities.Max() < options.Threshold;
}
