namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class PostProcessorTests
{
    [Fact]
    public void Mean_probability_counts_every_window_alike()
    {
        var scores = new MeanProbability().Process(Scores([0.9, 0.1], [0.2, 0.8], [0.1, 0.9]));

        scores.Overall.ShouldNotBeNull()[0].ShouldBe(0.4, 1e-12);
        scores.Overall[1].ShouldBe(0.6, 1e-12);
    }

    [Fact]
    public void Majority_vote_follows_the_windows_where_the_mean_would_not()
    {
        var scores = new MajorityVote().Process(Scores([0.51, 0.49], [0.52, 0.48], [0.01, 0.99]));

        Winner(scores).ShouldBe("female");
    }

    [Fact]
    public void A_tied_vote_goes_to_the_larger_mean_probability()
    {
        Winner(new MajorityVote().Process(Scores([0.6, 0.4], [0.1, 0.9]))).ShouldBe("male");
        Winner(new MajorityVote().Process(Scores([0.9, 0.1], [0.4, 0.6]))).ShouldBe("female");
    }

    [Fact]
    public void A_narrow_majority_is_never_outweighed_by_the_mean()
    {
        var windows = Enumerable.Range(0, 1001).Select(i => i < 501 ? new[] { 0.5 + 1e-9, 0.5 - 1e-9 } : [0, 1]).ToArray();

        Winner(new MajorityVote().Process(Scores(windows))).ShouldBe("female");
    }

    [Fact]
    public void Overall_probabilities_sum_to_one_and_windows_stay()
    {
        var before = Scores([0.9, 0.1], [0.2, 0.8], [0.1, 0.9]);
        foreach (IPostProcessor processor in new IPostProcessor[] { new MeanProbability(), new MajorityVote() })
        {
            var after = processor.Process(before);

            after.Overall.ShouldNotBeNull().Sum().ShouldBe(1, 1e-12);
            after.Windows.ShouldBeSameAs(before.Windows);
        }
    }

    private static string Winner(WindowScores scores) => scores.Labels[scores.Overall!.ToList().IndexOf(scores.Overall!.Max())];

    private static WindowScores Scores(params double[][] windows) => new()
    {
        Labels = ["female", "male"],
        Windows = [.. windows.Select((probabilities, i) => new WindowScore(2 * i, (2 * i) + 2, probabilities))],
    };
}
