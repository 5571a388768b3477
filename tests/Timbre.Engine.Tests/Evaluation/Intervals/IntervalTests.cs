namespace Timbre.Engine.Tests.Evaluation;

public sealed class IntervalTests
{
    private static readonly string[] Labels = ["a", "b"];

    [Fact]
    public void Intervals_made_again_are_the_same()
    {
        var judgements = Speakers.Draw(1, 20, 10);

        Evaluator.Report(Labels, judgements).Intervals.ShouldBe(Evaluator.Report(Labels, [.. judgements]).Intervals);
    }

    [Fact]
    public void Groups_are_drawn_where_they_are_known_and_recordings_elsewhere()
    {
        var judgements = Speakers.Draw(1, 20, 10);

        var grouped = Evaluator.Report(Labels, judgements).Intervals!;
        var single = Evaluator.Report(Labels, judgements.ConvertAll(judgement => judgement with { Group = null })).Intervals!;

        (grouped.Resampled, grouped.Units).ShouldBe((ResampledUnit.Groups, 20));
        (single.Resampled, single.Units).ShouldBe((ResampledUnit.Recordings, 200));
        Width(grouped.Accuracy!).ShouldBeGreaterThan(1.5 * Width(single.Accuracy!));
    }

    [Fact]
    public void A_recording_without_a_group_stands_for_itself()
    {
        var judgements = Speakers.Draw(1, 9, 2);
        judgements[0] = judgements[0] with { Group = null };
        judgements[5] = judgements[5] with { Group = null };

        Evaluator.Report(Labels, judgements).Intervals!.Units.ShouldBe(11);
    }

    [Fact]
    public void Few_groups_are_flagged()
    {
        Evaluator.Report(Labels, Speakers.Draw(1, 7, 20)).Intervals!.Caution!.ShouldContain("only 7 groups");
        Evaluator.Report(Labels, Speakers.Draw(1, 14, 20)).Intervals!.Caution!.ShouldContain("A class has recordings of only 7 groups");
        Evaluator.Report(Labels, Speakers.Draw(1, 16, 20)).Intervals!.Reliable.ShouldBeTrue();
        Evaluator.Report(Labels, [.. Speakers.Draw(1, 20, 5).Where(judgement => judgement.Label == 1 || judgement.Group == "2")]).Intervals!
            .Caution!.ShouldContain("only 1 group;");
    }

    [Fact]
    public void One_group_has_no_interval()
    {
        var intervals = Evaluator.Report(Labels, Speakers.Draw(1, 1, 20)).Intervals!;

        intervals.Accuracy.ShouldBeNull();
        intervals.Caution!.ShouldContain("one group");
    }

    [Fact]
    public void No_mistake_is_not_taken_for_certainty()
    {
        Judgement[] judgements = [.. Enumerable.Range(0, 40).Select(i => new Judgement { Name = $"{i}", Group = $"{i / 4}", Label = i % 2, Probabilities = i % 2 == 0 ? [1, 0] : [0, 1] })];

        var intervals = Evaluator.Report(Labels, judgements).Intervals!;

        // scipy.stats.beta.ppf(0.025, 10, 1), the lower end of ten successes in ten trials.
        intervals.Accuracy!.Low.ShouldBe(0.6915028921812392, 1e-12);
        intervals.Accuracy.High.ShouldBe(1);
        intervals.Auc.ShouldBeNull();
    }

    [Fact]
    public void Ends_for_skewed_draws_are_those_of_the_formula()
    {
        double[] drawn = [.. Enumerable.Range(0, 2001).Select(i => Math.Sqrt(i / 2000.0))];
        double[] leftOut = [0.70, 0.71, 0.70, 0.72, 0.71, 0.70, 0.60, 0.71, 0.70, 0.72];

        var interval = BootstrapInterval.Of(0.7, drawn, 10, leftOut);

        // The formula in numpy, with scipy.stats.norm and scipy.stats.t.
        interval.Low.ShouldBe(0.17545358, 2e-4);
        interval.High.ShouldBe(0.99979510, 2e-6);
    }

    private static double Width(Interval interval) => interval.High - interval.Low;
}
