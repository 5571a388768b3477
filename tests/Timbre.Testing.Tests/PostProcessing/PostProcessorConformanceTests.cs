namespace Timbre.Testing.Tests;

public sealed class PostProcessorConformanceTests
{
    [Fact]
    public void A_post_processor_that_keeps_every_promise_has_no_findings() => Conformance.Check(new Lambda(scores =>
        scores with { Overall = scores.Windows[0].Probabilities }));

    [Fact]
    public void A_sum_instead_of_a_mean_is_found() => Found("probabilities stay between 0 and 1 and sum to 1", scores =>
        scores with { Overall = [.. scores.Labels.Select((_, i) => scores.Windows.Sum(window => window.Probabilities[i]))] });

    [Fact]
    public void A_decision_without_a_number_for_each_label_is_found() =>
        Found("probabilities stay between 0 and 1 and sum to 1", scores => scores with { Overall = [1.0] });

    [Fact]
    public void A_logarithm_of_certainty_is_found() => Found("probabilities stay between 0 and 1 and sum to 1", scores =>
        scores with { Overall = [.. scores.Labels.Select((_, i) => scores.Windows.Sum(window => Math.Log(window.Probabilities[i])) * 0)] });

    [Fact]
    public void Losing_labels_or_windows_is_found()
    {
        Found("labels are kept, and at least one window", scores => scores with { Labels = [.. scores.Labels.Reverse()] });
        Found("labels are kept, and at least one window", scores => scores with { Windows = [] });
    }

    [Fact]
    public void Writing_into_the_windows_is_found() => Found("the input is left untouched", scores =>
    {
        ((double[])scores.Windows[0].Probabilities).AsSpan().Reverse();
        return scores;
    });

    [Fact]
    public void An_answer_that_changes_is_found()
    {
        var calls = 0;
        Found("the same input gives the same output", scores =>
            scores with { Overall = scores.Windows[++calls % scores.Windows.Count].Probabilities });
    }

    [Fact]
    public void Scores_that_are_kept_for_the_next_line_are_found_where_threads_meet()
    {
        WindowScores? kept = null;
        Found("several threads at once get what one gets", scores =>
        {
            kept = scores with { Overall = null };
            for (var i = 0; i < scores.Labels.Count; i++)
            {
                Thread.Yield();
                kept = kept with { Overall = [.. kept.Overall ?? [], scores.Windows[0].Probabilities[i]] };
            }

            return kept;
        });
    }

    private static void Found(string promise, Func<WindowScores, WindowScores> process)
    {
        var findings = Conformance.Findings(new Lambda(process));
        findings.ShouldContain(finding => finding.Promise == promise, string.Join('\n', findings));
    }

    private sealed class Lambda(Func<WindowScores, WindowScores> process) : IPostProcessor
    {
        public WindowScores Process(WindowScores scores) => process(scores);
    }
}
