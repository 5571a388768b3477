namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Gives stretches of a label that are shorter than a minimum to the neighbouring label that is more probable in them; windows elsewhere
/// keep their probabilities.
/// </summary>
/// <remarks>
/// A stretch is a run of windows with the same most probable label; it lasts from the start of its first window to the start of the next
/// stretch, the last one to the end of the recording. The shortest goes first, the earlier of equal ones, and what becomes
/// neighbours of the same label is one stretch from then on, until none is too short or one is left. Windows that change hands become certain.
/// The shortest of a whole recording goes first, so live decisions come from the stretches up to now, and those at the end are final.
/// </remarks>
/// <example><code>
/// predict: { window_seconds: 0.5, hop_seconds: 0.1 }
/// post:
///   - minimum-duration: { seconds: 0.3 }
///   - majority-vote
/// </code></example>
[Plugin("minimum-duration")]
public sealed class MinimumDuration(MinimumDurationOptions options) : IPostProcessor
{
    // Distances of windows are sums of rounded numbers; a stretch of just the minimum is long enough.
    private const double Rounding = 1e-9;

    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var stretches = Stretch.Find(scores);
        while (stretches.Count > 1 && stretches.MinBy(stretch => stretch.Seconds) is var shortest && shortest!.Seconds < options.Seconds - Rounding)
        {
            Absorb(stretches, stretches.IndexOf(shortest), scores.Windows);
        }

        var labels = stretches.SelectMany(stretch => Enumerable.Repeat(stretch.Label, stretch.Count));
        return scores with { Windows = [.. scores.Windows.Zip(labels, Keep)] };
    }

    private static WindowScore Keep(WindowScore window, int label) =>
        Windows.MostProbable(window.Probabilities) == label ? window : Windows.Certain(window, label);

    private static void Absorb(List<Stretch> stretches, int at, IReadOnlyList<WindowScore> windows)
    {
        var inside = stretches[at];
        var before = at > 0 ? stretches[at - 1] : null;
        var after = at < stretches.Count - 1 ? stretches[at + 1] : null;
        var label = after is null || (before is not null && inside.Mean(windows, before.Label) >= inside.Mean(windows, after.Label))
            ? before!.Label
            : after.Label;
        var joined = inside with { Label = label };
        if (after?.Label == label)
        {
            joined = joined.With(after);
            stretches.RemoveAt(at + 1);
        }

        stretches[at] = joined;
        if (before?.Label == label)
        {
            stretches[at - 1] = before.With(joined);
            stretches.RemoveAt(at);
        }
    }
}
