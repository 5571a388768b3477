namespace Timbre.Engine.Tests.Drift;

public sealed class StatisticsTests
{
    private static readonly float[] First = [.. Enumerable.Range(0, 60).Select(i => i * 37 % 101 / 101f).Order()];
    private static readonly float[] Second = [.. Enumerable.Range(0, 45).Select(i => (i * 53 % 97 / 97f * 1.2f) + 0.05f).Order()];

    // scipy.stats.ks_2samp(x, y, mode="exact") of SciPy 1.10 on these samples; the limiting distribution with Stephens' correction is within a fifth of it.
    [Theory]
    [InlineData(1f, 0.2, 0.22813327387030358)]
    [InlineData(1.5f, 0.45, 3.457899907720306e-05)]
    public void Distance_and_probability_are_those_of_SciPy(float scale, double distance, double probability)
    {
        var found = KolmogorovSmirnov.Distance(First, [.. Second.Select(value => value * scale)]);

        found.ShouldBe(distance, 1e-9);
        KolmogorovSmirnov.PValue(found, First.Length, Second.Length).ShouldBe(probability, 0.2 * probability);
    }

    [Fact]
    public void Samples_of_one_distribution_are_far_apart_as_seldom_as_the_probability_says()
    {
        const int draws = 2000;
        var below = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            var random = new RandomStream(1, draw, 2, 3);
            var (a, b) = (Sample(random, 80), Sample(random, 50));
            below += KolmogorovSmirnov.PValue(KolmogorovSmirnov.Distance(a, b), a.Length, b.Length) < 0.05 ? 1 : 0;
        }

        ((double)below / draws).ShouldBeInRange(0.03, 0.06);
    }

    [Fact]
    public void Equal_samples_have_no_distance_and_no_index()
    {
        KolmogorovSmirnov.Distance(First, First).ShouldBe(0);
        KolmogorovSmirnov.PValue(0, 60, 60).ShouldBe(1);
        StabilityIndex.Of(First, First).ShouldBe(0, 1e-12);
    }

    [Fact]
    public void The_index_is_the_sum_over_deciles()
    {
        float[] reference = [.. Enumerable.Range(0, 100).Select(i => (float)i)];

        // All above the sixth decile's edge, in equal shares: bins 0 to 5 are empty, and count as half a recording of 40.
        float[] now = [.. Enumerable.Range(0, 40).Select(i => 61f + (i * 0.975f))];

        var found = StabilityIndex.Of(reference, now);

        found.ShouldBeInRange(1.5, 3.5);
        StabilityIndex.Of([5, 5, 5, 5], [5, 5]).ShouldBe(0, 1.0);
        StabilityIndex.Of([5, 5, 5, 5, 5, 5, 5, 5], [7, 7, 7, 7, 7, 7, 7, 7]).ShouldBeGreaterThan(StabilityIndex.Large);
    }

    private static float[] Sample(RandomStream random, int count)
    {
        var values = new float[count];
        random.FillNormal(values);
        Array.Sort(values);
        return values;
    }
}
