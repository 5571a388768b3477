namespace Timbre.Engine.Tests.Tuning;

public sealed class SamplerTests
{
    private const int Seeds = 10;
    private const int Budget = 50;

    [Fact]
    public void A_grid_holds_every_combination_once_the_last_path_fastest()
    {
        var grid = new GridSampler([new ChoiceDimension("a", ["1", "2", "3"]), new NumberDimension("b", 2, 6) { Step = 2, IsWhole = true }, new ChoiceDimension("c", ["x", "y", "z"])]);

        var points = Enumerable.Range(1, 100).Select(number => grid.Propose(number, [])).TakeWhile(point => point is not null).Select(point => string.Join(' ', point!.Select(value => value.Value))).ToList();

        points.Count.ShouldBe(27);
        points.ShouldBeUnique();
        points[..4].ShouldBe(["1 2 x", "1 2 y", "1 2 z", "1 4 x"]);
        points[^1].ShouldBe("3 6 z");
    }

    [Theory]
    [InlineData(0, 0.3, 0.1, 4)]
    [InlineData(1, 2, 0.3, 4)]
    [InlineData(-4e18, 4e18, 1, 1000000000000000001)]
    public void A_range_has_as_many_values_as_steps_reach(double low, double high, double step, long count) =>
        new NumberDimension("x", low, high) { Step = step }.Count.ShouldBe(count);

    [Fact]
    public void A_grid_of_more_points_than_can_be_counted_has_no_smaller_number()
    {
        var wide = new NumberDimension("x", 0, 999999999999) { Step = 1, IsWhole = true };

        GridSampler.Size([wide]).ShouldBe(1000000000000);
        GridSampler.Size([wide, wide]).ShouldBe(long.MaxValue);
        GridSampler.Size([wide, wide, new ChoiceDimension("y", ["a", "b", "c"])]).ShouldBe(long.MaxValue);
    }

    [Fact]
    public void Proposals_follow_from_the_seed_and_the_trials_before()
    {
        var (space, value) = Objectives.Training;
        foreach (var make in new Func<long, ISampler>[] { seed => new RandomSampler(space, seed), seed => new TpeSampler(space, seed, Objectives.Metric) })
        {
            var once = Values(Objectives.Search(make(3), value, 30));

            Values(Objectives.Search(make(3), value, 30)).ShouldBe(once);
            Values(Objectives.Search(make(4), value, 30)).ShouldNotBe(once);
            // Another sampler that is given what was recorded goes on alike.
            var recorded = Objectives.Search(make(3), value, 25);
            make(3).Propose(26, recorded)!.Select(drawn => drawn.Value).ShouldBe(once[25].Split(' '));
        }

        static List<string> Values(IEnumerable<Trial> trials) => [.. trials.Select(trial => string.Join(' ', trial.Parameters.Select(parameter => parameter.Value)))];
    }

    [Fact]
    public void Draws_stay_in_their_ranges_and_on_their_steps_and_reach_both_ends()
    {
        var whole = new NumberDimension("whole", 8, 64) { IsWhole = true, Step = 8 };
        var doubling = new NumberDimension("doubling", 1, 300) { IsWhole = true, Step = 1, IsLogarithmic = true };
        var rate = new NumberDimension("rate", 1e-4, 1e-1) { IsLogarithmic = true };

        var drawn = Enumerable.Range(1, 2000).Select(number => new RandomSampler([whole, doubling, rate], 1).Propose(number, [])).ToList();

        drawn.Select(values => Objectives.Number(values, 0)).Distinct().Order().ShouldBe([8, 16, 24, 32, 40, 48, 56, 64]);
        drawn.Select(values => Objectives.Number(values, 1)).ShouldAllBe(value => value >= 1 && value <= 300 && value % 1 == 0);
        drawn.Count(values => Objectives.Number(values, 1) <= 17).ShouldBeInRange(900, 1200);
        drawn.Select(values => Objectives.Number(values, 2)).ShouldAllBe(value => value >= 1e-4 && value <= 1e-1);
        drawn.Count(values => Objectives.Number(values, 2) < 3.1623e-3).ShouldBeInRange(900, 1100);
    }

    [Theory]
    [InlineData("training")]
    [InlineData("branin")]
    [InlineData("one matters")]
    public void Tpe_comes_closer_than_random_search_at_the_same_budget(string name)
    {
        var (space, value) = name switch { "training" => Objectives.Training, "branin" => Objectives.Branin, _ => Objectives.OneMatters };

        var pairs = Enumerable.Range(1, Seeds).Select(seed => (
            Tpe: Best(new TpeSampler(space, seed, Objectives.Metric), value),
            Random: Best(new RandomSampler(space, seed), value))).ToList();

        pairs.Average(pair => pair.Tpe).ShouldBeGreaterThan(pairs.Average(pair => pair.Random));
        pairs.Count(pair => pair.Tpe > pair.Random).ShouldBeGreaterThanOrEqualTo(Seeds * 7 / 10);
    }

    [Fact]
    public void Trials_that_still_run_push_proposals_elsewhere()
    {
        var space = new SearchDimension[] { new ChoiceDimension("kind", ["a", "b"]) };
        var sampler = new TpeSampler(space, 1, Objectives.Metric);
        var ended = Enumerable.Range(1, 20).Select(i => Objectives.Ended(i, i % 2, new ParameterValue("kind", i % 2 == 0 ? "b" : "a"))).ToList();
        var running = Enumerable.Range(21, 200).Select(i => ended[0] with { Number = i, State = TrialState.Running, Value = null });

        sampler.Propose(21, ended)![0].Value.ShouldBe("a");
        sampler.Propose(21, [.. ended, .. running])![0].Value.ShouldBe("b");
    }

    private static double Best(ISampler sampler, Func<IReadOnlyList<ParameterValue>, double> value) => Objectives.Search(sampler, value, Budget).Max(trial => trial.Value!.Value);
}
