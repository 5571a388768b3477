namespace Timbre.Engine.Tests.Tuning;

public sealed class ImportanceTests
{
    [Fact]
    public void Of_eight_paths_the_one_that_matters_has_most_of_the_importance()
    {
        var (space, value) = Objectives.OneMatters;
        foreach (var sampler in new ISampler[] { new RandomSampler(space, 1), new TpeSampler(space, 1, Objectives.Metric) })
        {
            var importance = PedAnova.Of(space, Objectives.Search(sampler, value, 100), Objectives.Metric);

            importance.Count.ShouldBe(8);
            importance.Sum(path => path.Share).ShouldBe(1, 1e-9);
            importance[0].Path.ShouldBe("x0");
            importance[0].Share.ShouldBeGreaterThan(0.4, sampler.GetType().Name);
            importance[0].Share.ShouldBeGreaterThan(3 * importance[1].Share, sampler.GetType().Name);
        }
    }

    [Fact]
    public void A_list_of_values_is_judged_beside_numbers()
    {
        var space = new SearchDimension[] { new ChoiceDimension("kind", ["a", "b", "c"]), new NumberDimension("x", 0, 1) };
        var trials = Objectives.Search(new RandomSampler(space, 2), values => values[0].Value == "c" ? 1 : Objectives.Number(values, 1) / 100, 60);

        PedAnova.Of(space, trials, Objectives.Metric)[0].ShouldSatisfyAllConditions(path => path.Path.ShouldBe("kind"), path => path.Share.ShouldBeGreaterThan(0.8));
    }

    [Fact]
    public void Too_few_trials_say_nothing()
    {
        var (space, value) = Objectives.OneMatters;

        PedAnova.Of(space, Objectives.Search(new RandomSampler(space, 1), value, PedAnova.FewestTrials - 1), Objectives.Metric).ShouldBeEmpty();
    }
}
