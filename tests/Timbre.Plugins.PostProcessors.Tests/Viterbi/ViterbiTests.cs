namespace Timbre.Plugins.PostProcessors.Tests;

public sealed class ViterbiTests
{
    [Theory]
    [InlineData(2, 0.9)]
    [InlineData(3, 0.9)]
    [InlineData(3, 0.5)]
    [InlineData(3, 0.1)]
    [InlineData(2, 0.2)]
    [InlineData(4, 0.7)]
    public void The_path_is_the_best_of_all_paths(int labels, double stay)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var scores = Scores.Drawn(seed, windows: 6, labels);

            var path = new Viterbi(new() { SelfTransition = stay }).Process(scores).Path();

            path.ShouldBe(AllPaths(6, labels).MaxBy(candidate => Score(scores, candidate, stay)), $"seed {seed}");
        }
    }

    [Fact]
    public void An_expected_duration_means_the_same_with_any_hop()
    {
        // A dip of 0.5 s costs two changes; at 0.3 against 0.7 for each of n windows it must not pay, however many windows there are.
        var coarse = new Viterbi(new() { ExpectedSeconds = 5 }).Process(Scores.Second(0.5, 0.9, 0.3, 0.9));
        var fine = new Viterbi(new() { SelfTransition = Math.Exp(-0.1) }).Process(Scores.Second(0.5, 0.9, 0.3, 0.9));

        coarse.Of(1).ShouldBe([1, 1, 1]);
        coarse.Of(1).ShouldBe(fine.Of(1));
        new Viterbi(new() { ExpectedSeconds = 0.1 }).Process(Scores.Second(0.5, 0.9, 0.3, 0.9)).Of(1).ShouldBe([1, 0, 1]);
    }

    [Fact]
    public void Certain_windows_that_contradict_each_other_are_followed() =>
        new Viterbi(new() { SelfTransition = 0.99 }).Process(Scores.Second(1, 1, 0, 1, 1)).Of(1).ShouldBe([1, 0, 1, 1]);

    [Fact]
    public void Windows_in_doubt_change_nothing() =>
        new Viterbi(new()).Process(Scores.Second(1, 0.9, 0.5, 0.5, 0.4, 0.5)).Of(1).ShouldBe([1, 1, 1, 1, 1]);

    [Fact]
    public void Hours_of_windows_do_not_underflow()
    {
        var path = new Viterbi(new()).Process(Scores.Second(0.1, [.. Enumerable.Range(0, 50_000).Select(i => i < 25_000 ? 0.2 : 0.8)])).Of(1);

        path.Count(p => p == 1).ShouldBe(25_000);
    }

    [Fact]
    public void Two_ways_to_say_how_long_a_label_lasts_are_refused() =>
        new ViterbiOptions { SelfTransition = 0.9, ExpectedSeconds = 2 }.Validate().Single().Message.ShouldContain("leave one of the two out");

    private static IEnumerable<int[]> AllPaths(int windows, int labels) =>
        Enumerable.Range(0, (int)Math.Pow(labels, windows)).Select(number =>
            Enumerable.Range(0, windows).Select(t => number / (int)Math.Pow(labels, t) % labels).ToArray());

    private static double Score(WindowScores scores, int[] path, double stay) =>
        path.Select((label, t) => Math.Log(scores.Windows[t].Probabilities[label])).Sum()
        + path.Skip(1).Zip(path, (now, before) => Math.Log(now == before ? stay : (1 - stay) / (scores.Labels.Count - 1))).Sum();
}
