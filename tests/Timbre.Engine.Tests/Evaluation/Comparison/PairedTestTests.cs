namespace Timbre.Engine.Tests.Evaluation;

public sealed class PairedTestTests
{
    // scipy.stats.binomtest(min, sum, 0.5).pvalue
    [Theory]
    [InlineData(3, 12, 0.03515625)]
    [InlineData(6, 0, 0.03125)]
    [InlineData(5, 5, 1)]
    [InlineData(700, 800, 0.01055925546671162)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 0, 1)]
    public void McNemars_test_is_the_exact_binomial_one(int onlyA, int onlyB, double p) =>
        McNemar.Test(onlyA, onlyB).PValue.ShouldBe(p, 1e-9);

    [Fact]
    public void A_run_beside_itself_shows_no_difference()
    {
        var judgements = Speakers.Draw(1, 20, 5);

        var figure = Test(judgements, judgements).UnweightedRecall();

        (figure.Difference, figure.Interval, figure.PermutationPValue).ShouldBe((0, null, 1));
        figure.NoInterval.ShouldBe("Every draw has the same difference, so draws do not say how others would change it.");
    }

    [Fact]
    public void Few_groups_are_swapped_in_all_ways()
    {
        var judgements = Speakers.Draw(1, 3, 4);
        List<Judgement> right = [.. judgements.Select(judgement => judgement with { Probabilities = judgement.Label == 0 ? [1, 0] : [0, 1] })];
        List<Judgement> mistaken = [.. right.Select(judgement => judgement with { Probabilities = [.. judgement.Probabilities.Reverse()] })];

        // Of the 8 ways to swap three groups only none and all give a difference of 1.
        Test(mistaken, right).Accuracy().PermutationPValue.ShouldBe(2 / 8.0);
    }

    // Two models that differ only in how lucky each is with a speaker; recordings of a speaker succeed or fail together.
    [Fact]
    public void Models_that_are_alike_are_told_apart_one_time_in_twenty_by_groups_and_far_more_often_by_recordings()
    {
        const int Studies = 200;
        var (byGroup, byRecording) = (0, 0);
        for (var study = 0; study < Studies; study++)
        {
            var (a, b) = (Speakers.Draw(study, 20, 15), Speakers.Draw(100000 + study, 20, 15));
            byGroup += Test(a, b, Draws).Accuracy().PermutationPValue < 0.05 ? 1 : 0;
            byRecording += McNemar.Test(a.Zip(b).Count(pair => pair.First.IsRecognised && !pair.Second.IsRecognised),
                a.Zip(b).Count(pair => pair.Second.IsRecognised && !pair.First.IsRecognised)).PValue < 0.05 ? 1 : 0;
        }

        // Three standard errors of 0.05 in 200 studies are 0.046.
        (byGroup / (double)Studies).ShouldBeLessThan(0.1);
        (byRecording / (double)Studies).ShouldBeGreaterThan(0.2);
    }

    [Fact]
    public void A_model_that_is_better_for_every_speaker_is_found()
    {
        var a = Speakers.Draw(3, 16, 15);
        List<Judgement> b = [.. a.Select((judgement, i) => i % 4 == 0 ? judgement with { Probabilities = judgement.Label == 0 ? [1, 0] : [0, 1] } : judgement)];

        var figure = Test(a, b).Accuracy();

        figure.PermutationPValue.ShouldBeLessThan(0.05);
        figure.Interval!.Low.ShouldBeGreaterThan(0);
        figure.Difference.ShouldBe(figure.B - figure.A);
    }

    private const int Draws = 400;

    private static PairedTest Test(List<Judgement> a, List<Judgement> b, int draws = 2000) => new(2, a, b, Units.ByGroup(a), draws);
}
