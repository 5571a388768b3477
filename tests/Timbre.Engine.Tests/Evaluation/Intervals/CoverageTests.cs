namespace Timbre.Engine.Tests.Evaluation;

/// <summary>Whether intervals of 95 % hold the truth 95 times in 100.</summary>
public sealed class CoverageTests
{
    private const int Studies = 600;
    private const int Draws = 400;

    // Three standard errors of a share of 0.95 in 600 studies are 0.027; the intervals of so few speakers hold a little less than they say.
    [Theory]
    [InlineData(12)]
    [InlineData(30)]
    public void Intervals_hold_the_true_value_as_often_as_they_say(int speakers)
    {
        var intervals = Intervals(speakers, judgements => Units.ByGroup(judgements));

        Coverage(intervals, item => item.Accuracy, Speakers.Accuracy).ShouldBeInRange(0.92, 0.975);
        Coverage(intervals, item => item.UnweightedRecall, Speakers.Accuracy).ShouldBeInRange(0.92, 0.975);
        // Six speakers of each class are too few for the area, and flagged.
        Coverage(intervals, item => item.Auc, Speakers.Auc).ShouldBeInRange(speakers == 12 ? 0.88 : 0.92, 0.975);
        intervals.ShouldAllBe(item => item.Reliable == (speakers > 12));
    }

    [Fact]
    public void Drawing_recordings_instead_of_speakers_would_claim_far_too_much()
    {
        var intervals = Intervals(30, judgements => Units.ByRecording(judgements.Count));

        Coverage(intervals, item => item.Accuracy, Speakers.Accuracy).ShouldBeLessThan(0.75);
        Coverage(intervals, item => item.Auc, Speakers.Auc).ShouldBeLessThan(0.75);
    }

    private static ConfidenceIntervals[] Intervals(int speakers, Func<IReadOnlyList<Judgement>, Units> units) =>
        [.. Enumerable.Range(0, Studies).Select(study =>
        {
            var judgements = Speakers.Draw(study, speakers, each: 15);
            return IntervalEstimate.Of(2, judgements, units(judgements), [Ranking.Of(judgements, 1)!], Draws);
        })];

    private static double Coverage(ConfidenceIntervals[] intervals, Func<ConfidenceIntervals, Interval?> figure, double truth) =>
        intervals.Average(item => figure(item) is { } interval && interval.Low <= truth && truth <= interval.High ? 1.0 : 0);
}
