using Timbre.Pipelines;

namespace Timbre.Engine.Tests;

public sealed class SplitPlannerTests
{
    private static readonly string[] Labels = ["a", "b", "c"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 50)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_group_is_in_two_parts_and_no_label_is_missing_from_one(int seed)
    {
        var samples = Random(seed, groups: 6 + (seed % 20), shared: seed % 2 == 0);

        var split = Plan(samples, SplitBy.Group, seed);

        Parts(split).SelectMany(part => part).OrderBy(sample => sample.Index).ShouldBe(samples);
        Parts(split).SelectMany(part => part.Select(sample => sample.Recording.Group).Distinct()).ShouldBeUnique();
        Parts(split).ShouldAllBe(part => part.Select(sample => sample.Label).Distinct().Count() == Labels.Length);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Parts_of_groups_hold_their_share_of_every_label(int seed)
    {
        var samples = Random(seed, groups: 60, shared: true);

        var split = Plan(samples, SplitBy.Group, seed);

        foreach (var (part, share) in Parts(split).Zip([0.7, 0.15, 0.15]))
        {
            for (var label = 0; label < Labels.Length; label++)
            {
                var all = samples.Count(sample => sample.Label == label);
                ((double)part.Count(sample => sample.Label == label) / all).ShouldBe(share, 0.03);
            }
        }
    }

    [Fact]
    public void Ten_speakers_of_whom_each_has_one_label_are_divided_six_to_two_to_two()
    {
        var samples = Samples(Enumerable.Range(0, 10).SelectMany(speaker => Enumerable.Repeat((speaker % 2, $"s{speaker}"), 20)));

        for (var seed = 0; seed < 100; seed++)
        {
            var split = SplitPlanner.Plan(samples, ["a", "b"], new SplitSection(), seed);
            Parts(split).Select(part => part.Select(sample => sample.Recording.Group).Distinct().Count()).ShouldBe([6, 2, 2]);
        }
    }

    [Fact]
    public void Three_speakers_of_a_label_go_to_three_parts_though_two_in_training_would_be_nearer_to_its_share()
    {
        var samples = Samples(Enumerable.Range(0, 3).Select(speaker => (0, $"a{speaker}")).Concat(Enumerable.Range(0, 30).Select(speaker => (1, $"b{speaker}"))));
        var section = new SplitSection { Train = 0.8, Validation = 0.1, Test = 0.1 };

        Parts(SplitPlanner.Plan(samples, ["a", "b"], section, 1)).ShouldAllBe(part => part.Count(sample => sample.Label == 0) == 1);
    }

    [Theory]
    [InlineData(SplitBy.Group)]
    [InlineData(SplitBy.Stratified)]
    [InlineData(SplitBy.Random)]
    public void The_seed_alone_decides(SplitBy by)
    {
        var samples = Random(1, groups: 30, shared: true);

        Parts(Plan(samples, by, 5)).ShouldBe(Parts(Plan(samples, by, 5)));
        Enumerable.Range(0, 10)
            .Select(seed => string.Join(',', Plan(samples, by, seed).Test.Select(sample => sample.Index)))
            .Distinct().Count().ShouldBeGreaterThan(7);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_stratified_split_is_within_one_recording_of_every_share(int seed)
    {
        var samples = Random(seed, groups: 8, shared: true);

        var split = Plan(samples, SplitBy.Stratified, seed);

        foreach (var (part, share) in Parts(split).Zip([0.7, 0.15, 0.15]))
        {
            for (var label = 0; label < Labels.Length; label++)
            {
                var count = part.Count(sample => sample.Label == label);
                ((double)count).ShouldBe(share * samples.Count(sample => sample.Label == label), 1.0);
                count.ShouldBePositive();
            }
        }
    }

    [Fact]
    public void A_random_split_has_the_sizes_that_are_asked_for()
    {
        var split = Plan(Random(0, groups: 20, shared: true)[..100], SplitBy.Random, 3);

        Parts(split).Select(part => part.Count).ShouldBe([70, 15, 15]);
    }

    [Fact]
    public void A_part_with_a_share_of_zero_stays_empty()
    {
        var section = new SplitSection { Train = 0.8, Validation = 0, Test = 0.2 };

        var split = SplitPlanner.Plan(Random(0, groups: 20, shared: true), Labels, section, 1);

        split.Validation.ShouldBeEmpty();
        split.Test.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_parts_of_the_source_go_by_their_usual_names()
    {
        var samples = Assigned("train", "Training", "val", "valid", "dev", "validation", "test", "testing");

        var split = Plan(samples, SplitBy.Source, 0);

        Parts(split).Select(part => part.Select(sample => sample.Index)).ShouldBe([[0, 1], [2, 3, 4, 5], [6, 7]]);
    }

    [Fact]
    public void Other_parts_of_the_source_are_listed_in_the_refusal()
    {
        var message = Refusal(Assigned("train", "train", "fold1", null), SplitBy.Source);

        message.ShouldContain("'train' (recordings: 2), 'fold1' (recordings: 1), none (recordings: 1)");
        Refusal(Assigned("test"), SplitBy.Source).ShouldContain("no recording is for training");
    }

    [Fact]
    public void Recordings_without_group_are_refused_with_the_option_to_set()
    {
        var message = Refusal(Samples([(0, "x"), (1, null!)]), SplitBy.Group);

        message.ShouldContain("1 of 2 recordings have no group, the first at list.csv:3");
        message.ShouldContain("'group' option");
    }

    [Fact]
    public void Too_few_groups_are_refused_with_the_label_that_lacks_them()
    {
        Refusal(Samples([(0, "x"), (1, "x"), (2, "y")]), SplitBy.Group).ShouldContain("there are only 2 groups (x, y)");
        Refusal(Samples([(0, "x"), (0, "y"), (0, "z"), (1, "x"), (1, "y"), (1, "z"), (2, "z")]), SplitBy.Group)
            .ShouldContain("label 'c' has only 1 group (z)");
        Refusal(Samples([(0, "x"), (0, "y"), (0, "z"), (1, "x")]), SplitBy.Stratified).ShouldContain("label 'b' has only 1 recordings");
    }

    private static List<Sample> Random(int seed, int groups, bool shared)
    {
        var random = new RandomStream(seed, 0, 0, 99);
        return Samples(Enumerable.Range(0, shared ? groups : Math.Max(groups, 12)).SelectMany(group =>
            Enumerable.Range(0, 3 + (int)random.NextInteger(20)).Select(i => (shared ? i % 3 : group % 3, $"g{group}"))));
    }

    private static List<Sample> Samples(IEnumerable<(int Label, string Group)> items) =>
        [.. items.Select((item, index) => new Sample(
            index, new Recording { Path = $"/{index}.wav", Group = item.Group, Origin = $"list.csv:{index + 2}" }, item.Label))];

    private static List<Sample> Assigned(params string?[] parts) =>
        [.. parts.Select((part, index) => new Sample(index, new Recording { Path = $"/{index}.wav", Split = part }, 0))];

    private static IReadOnlyList<Sample>[] Parts(Split split) => [split.Train, split.Validation, split.Test];

    private static Split Plan(IReadOnlyList<Sample> samples, SplitBy by, long seed) =>
        SplitPlanner.Plan(samples, Labels, new SplitSection { By = by }, seed);

    private static string Refusal(IReadOnlyList<Sample> samples, SplitBy by) =>
        Should.Throw<StageException>(() => Plan(samples, by, 0)).Message;
}
