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
        intervals.Caution.ShouldBeNull();
    }

    [Fact]
    public void A_model_that_always_names_one_class_has_a_recall_that_no_draw_changes_and_does_no_better_than_guessing()
    {
        // In the first, every group has as many of each class, so that the accuracy is the same in every draw too.
        var even = Evaluator.Report(Labels, [.. Enumerable.Range(0, 80).Select(i => Judged(i, group: i / 8, isRight: i % 2 == 0))]);
        var odd = Evaluator.Report(Labels, [.. Enumerable.Range(0, 79).Select(i => Judged(i, group: i / 8, isRight: i % 2 == 0))]);

        (even.Intervals!.Accuracy, even.Intervals.UnweightedRecall, even.Intervals.Auc).ShouldBe((null, null, null));
        even.Intervals.NoInterval.ShouldBe("Every draw has the same accuracy and unweighted recall and AUC, so draws do not say how other groups would change them.");
        even.Chance!.Kind.ShouldBe(ChanceKind.NotBetter);
        odd.UnweightedRecall.ShouldBe(0.5);
        odd.Intervals!.Accuracy.ShouldNotBeNull();
        odd.Intervals.UnweightedRecall.ShouldBeNull();
        odd.Intervals.NoInterval.ShouldBe("Every draw has the same unweighted recall and AUC, so draws do not say how other groups would change them.");
    }

    [Fact]
    public void Few_groups_without_a_mistake_are_too_few_to_tell_and_not_called_guessing()
    {
        var report = Evaluator.Report(Labels, [.. Enumerable.Range(0, 48).Select(i => Judged(i, group: i / 12, isRight: true))]);

        // scipy.stats.beta.ppf(0.025, 4, 1).
        report.Intervals!.Accuracy!.Low.ShouldBe(0.3976353643835253, 1e-12);
        report.Intervals.Caution.ShouldBe("All 48 recordings are right, and 4 groups are too few to tell how others would do: the interval, 0.40 to 1.00, counts each group once.");
        report.Chance!.Kind.ShouldBe(ChanceKind.TooFew);
        report.Chance.Reason.ShouldStartWith(
            "48 of 48 recordings are right, but they are of only 4 groups: with so few the interval reaches from 0.40 to 1.00, and always naming the most frequent class would give 0.50.");
        Evaluator.Report(Labels, [.. Enumerable.Range(0, 60).Select(i => Judged(i, group: i / 12, isRight: true) with { Label = 0, Probabilities = [0.2, 0.8] })]).Intervals!.Caution!
            .ShouldStartWith("All 60 recordings are wrong, and 5 groups");
    }

    [Theory]
    [InlineData(0.45, 0.45, ChanceKind.NotBetter)]
    [InlineData(0.75, 0.3, ChanceKind.NotShown)]
    [InlineData(0.75, 0.65, null)]
    public void A_model_beats_guessing_where_the_whole_interval_does(double evenGroups, double oddGroups, ChanceKind? kind)
    {
        // Twenty groups of 60 recordings; in every other as large a share is right as given.
        var judgements = Enumerable.Range(0, 1200).Select(i => Judged(i, i / 60, isRight: i % 60 < 60 * (i / 60 % 2 == 0 ? evenGroups : oddGroups))).ToList();

        (Evaluator.Report(Labels, judgements).Chance?.Kind).ShouldBe(kind);
    }

    private static Judgement Judged(int i, int group, bool isRight) => new()
    {
        Name = $"{i}",
        Group = $"{group}",
        Label = i % 2,
        Probabilities = (i % 2 == 0) == isRight ? [0.9, 0.1] : [0.1, 0.9],
    };

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
