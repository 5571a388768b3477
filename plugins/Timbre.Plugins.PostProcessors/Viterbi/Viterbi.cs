namespace Timbre.Plugins.PostProcessors;

/// <summary>
/// Decides for all windows together: the most probable sequence of labels when a label is likelier to stay than to change.
/// </summary>
/// <remarks>
/// The path that maximises <c>Σ_t log p_t(s_t) + Σ_t log A(s_(t-1), s_t)</c>, found by dynamic programming (Viterbi, IEEE Trans. Inf.
/// Theory 13(2), 1967), where a label stays with the probability <c>self_transition</c> and changes to each of the others with an equal
/// share of the rest, as <c>librosa.sequence.transition_loop</c> and <c>viterbi_discriminative</c> have it with labels that are alike before
/// anything is heard. Among paths that are equally probable one without a change is preferred.
/// Each window becomes certain of its label: a mean after it counts windows. Any later window may change the path, so live decisions
/// follow the best path over the windows up to now, and those at the end of the recording are final.
/// </remarks>
/// <example><code>
/// predict: { window_seconds: 0.5, hop_seconds: 0.1 }
/// post:
///   - viterbi: { expected_seconds: 2 }
///   - mean-probability
/// </code></example>
[Plugin("viterbi")]
public sealed class Viterbi(ViterbiOptions options) : IPostProcessor
{
    /// <inheritdoc/>
    public WindowScores Process(WindowScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return Windows.Decided(scores, Path(scores));
    }

    private int[] Path(WindowScores scores)
    {
        var best = Logarithms(scores.Windows[0]);
        var from = new int[scores.Windows.Count][];
        for (var t = 1; t < from.Length; t++)
        {
            var (stay, change) = Transition(scores.Windows[t].StartSeconds - scores.Windows[t - 1].StartSeconds, best.Length);
            var emitted = Logarithms(scores.Windows[t]);
            (from[t], best) = Step(best, emitted, stay, change);
        }

        var path = new int[from.Length];
        path[^1] = Windows.MostProbable(best);
        for (var t = path.Length - 1; t > 0; t--)
        {
            path[t - 1] = from[t][path[t]];
        }

        return path;
    }

    // Where each label comes from, and how probable the best path to it is; the label itself wins a tie.
    private static (int[] From, double[] Best) Step(double[] before, double[] emitted, double stay, double change)
    {
        var from = new int[before.Length];
        var best = new double[before.Length];
        for (var label = 0; label < before.Length; label++)
        {
            (from[label], best[label]) = (label, before[label] + stay);
            for (var source = 0; source < before.Length; source++)
            {
                if (source != label && before[source] + change > best[label])
                {
                    (from[label], best[label]) = (source, before[source] + change);
                }
            }

            best[label] += emitted[label];
        }

        return (from, best);
    }

    private (double Stay, double Change) Transition(double seconds, int labels)
    {
        var stay = options.ExpectedSeconds is { } expected ? Math.Exp(-seconds / expected) : options.SelfTransition ?? ViterbiOptions.DefaultSelfTransition;
        return (Math.Log(stay), Math.Log((1 - stay) / Math.Max(labels - 1, 1)));
    }

    private static double[] Logarithms(WindowScore window) => [.. window.Probabilities.Select(LogProbability.Of)];
}
