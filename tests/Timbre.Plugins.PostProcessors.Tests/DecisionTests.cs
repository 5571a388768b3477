namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class DecisionTests
{
    [Fact]
    public void Mean_probability_counts_every_window_alike()
    {
        var scores = new MeanProbability().Process(Scores.Of([0.9, 0.1], [0.2, 0.8], [0.1, 0.9]));

        scores.Overall.ShouldNotBeNull()[0].ShouldBe(0.4, 1e-12);
        scores.Overall[1].ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void Log_mean_probability_is_the_geometric_mean()
    {
        // scipy.stats.gmean over the windows, divided by its sum.
        double[] expected = [0.548918619021761, 0.26638224684287665, 0.18469913413536232];

        var overall = new LogMeanProbability(new()).Process(Scores.Of([0.7, 0.2, 0.1], [0.3, 0.6, 0.1], [0.5, 0.1, 0.4])).Overall.ShouldNotBeNull();

        overall.Zip(expected).ShouldAllBe(pair => Math.Abs(pair.First - pair.Second) < 1e-14);
    }

    [Fact]
    public void A_window_that_excludes_a_label_outweighs_doubt_but_no_longer_than_the_floor_lets_it()
    {
        var scores = Scores.Of([0.3, 0.7], [0.3, 0.7], [1, 0]);

        new MeanProbability().Process(scores).Winner().ShouldBe("female");
        new LogMeanProbability(new() { Floor = 0.1 }).Process(scores).Overall![1].ShouldBe(0.4495, 1e-4);
        new LogMeanProbability(new() { Floor = 1e-300 }).Process(scores).Overall![1].ShouldBeLessThan(1e-90);
    }

    [Fact]
    public void Majority_vote_follows_the_windows_where_the_mean_would_not() =>
        new MajorityVote().Process(Scores.Of([0.51, 0.49], [0.52, 0.48], [0.01, 0.99])).Winner().ShouldBe("female");

    [Fact]
    public void A_tied_vote_goes_to_the_larger_mean_probability()
    {
        new MajorityVote().Process(Scores.Of([0.6, 0.4], [0.1, 0.9])).Winner().ShouldBe("male");
        new MajorityVote().Process(Scores.Of([0.9, 0.1], [0.4, 0.6])).Winner().ShouldBe("female");
    }

    [Fact]
    public void A_narrow_majority_is_never_outweighed_by_the_mean()
    {
        var windows = Enumerable.Range(0, 1001).Select(i => i < 501 ? new[] { 0.5 + 1e-9, 0.5 - 1e-9 } : [0, 1]).ToArray();

        new MajorityVote().Process(Scores.Of(windows)).Winner().ShouldBe("female");
    }

    [Fact]
    public void A_decision_leaves_the_windows_as_they_are()
    {
        var before = Scores.Of([0.9, 0.1], [0.2, 0.8], [0.1, 0.9]);
        foreach (var processor in new IPostProcessor[] { new MeanProbability(), new MajorityVote(), new LogMeanProbability(new()) })
        {
            processor.Process(before).Windows.ShouldBeSameAs(before.Windows);
        }
    }
}
