using Timbre.Pipelines;

namespace Timbre.Engine.Tests;

public sealed class FoldSplitTests
{
    private static readonly string[] Labels = ["a", "b"];

    public static TheoryData<SplitBy, string> Ways => new()
    {
        { SplitBy.Group, "3" },
        { SplitBy.Group, "each-group" },
        { SplitBy.Stratified, "4" },
        { SplitBy.Random, "7" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void Every_recording_is_tested_in_exactly_one_fold(SplitBy by, string folds)
    {
        var samples = Samples(groups: 10, each: 9);
        var count = folds == "each-group" ? 10 : int.Parse(folds, null);

        var tested = Enumerable.Range(1, count).SelectMany(fold => Plan(samples, by, folds, fold).Test).Select(sample => sample.Index).ToList();

        tested.Order().ShouldBe(samples.Select(sample => sample.Index));
    }

    [Fact]
    public void Folds_of_groups_share_no_group_and_the_rest_is_validated_with_groups_of_its_own()
    {
        var samples = Samples(groups: 10, each: 9);

        for (var fold = 1; fold <= 5; fold++)
        {
            var split = Plan(samples, SplitBy.Group, "5", fold);
            string[][] groups = [.. new[] { split.Train, split.Validation, split.Test }.Select(part => part.Select(sample => sample.Recording.Group!).Distinct().ToArray())];
            groups.SelectMany(names => names).ShouldBeUnique();
            groups.Select(names => names.Length).ShouldBe([6, 2, 2]);
        }
    }

    [Fact]
    public void Each_group_is_a_fold_in_the_order_of_their_names() =>
        Enumerable.Range(1, 4).Select(fold => Plan(Samples(groups: 4, each: 3), SplitBy.Group, "each-group", fold, validation: 0).Test[0].Recording.Group)
            .ShouldBe(["g0", "g1", "g2", "g3"]);

    [Fact]
    public void Stratified_folds_differ_by_one_recording_of_a_label_at_most()
    {
        var samples = Samples(groups: 2, each: 23);
        var counts = Enumerable.Range(1, 5).Select(fold => Plan(samples, SplitBy.Stratified, "5", fold).Test.Count(sample => sample.Label == 0)).ToList();

        (counts.Max() - counts.Min()).ShouldBeLessThanOrEqualTo(1);
    }

    [Theory]
    [InlineData("12", 1, "there are only 10 groups")]
    [InlineData("each-group", 11, "it must be between 1 and 10")]
    public void What_cannot_be_divided_is_refused_with_the_remedy(string folds, int fold, string message) =>
        Should.Throw<StageException>(() => Plan(Samples(groups: 10, each: 2), SplitBy.Group, folds, fold)).Message.ShouldContain(message);

    [Theory]
    [InlineData(SplitBy.Source, "5", 1, nameof(SplitSection.Folds))]
    [InlineData(SplitBy.Random, "each-group", 1, nameof(SplitSection.Folds))]
    [InlineData(SplitBy.Group, "1", 1, nameof(SplitSection.Folds))]
    [InlineData(SplitBy.Group, "5", 6, nameof(SplitSection.Fold))]
    public void Contradictions_are_found_before_any_data_is_read(SplitBy by, string folds, int fold, string option) =>
        new SplitSection { By = by, Folds = folds, Fold = fold }.Validate().Select(error => error.Option).ShouldBe([option]);

    private static Split Plan(IReadOnlyList<Sample> samples, SplitBy by, string folds, int fold, double validation = 0.2) =>
        SplitPlanner.Plan(samples, Labels, new SplitSection { By = by, Folds = folds, Fold = fold, Train = 0.8 - validation, Validation = validation, Test = 0.2 }, 7);

    private static List<Sample> Samples(int groups, int each) =>
        [.. Enumerable.Range(0, groups * each).Select(i => new Sample(i, new Recording { Path = $"/{i}.wav", Group = $"g{i % groups}" }, i % groups % 2))];
}
