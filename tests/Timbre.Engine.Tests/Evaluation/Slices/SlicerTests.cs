using System.Globalization;

namespace Timbre.Engine.Tests.Evaluation;

public sealed class SlicerTests
{
    private static readonly string[] Labels = ["a", "b"];

    [Fact]
    public void Slices_are_the_figures_of_their_recordings_alone()
    {
        var judgements = Judgements();

        var slices = Sliced(judgements, "language").Slices;

        slices.Select(slice => (slice.Value, slice.Recordings)).ShouldBe([("de", 24), ("ur", 8), ("(none)", 8)]);
        foreach (var (slice, language) in slices.Zip((string?[])["de", "ur", null]))
        {
            var alone = Evaluator.Report(Labels, [.. judgements.Where(judgement => judgement.Columns.GetValueOrDefault("language") == language)]);
            slice.Accuracy.ShouldBe(alone.Accuracy);
            slice.UnweightedRecall.ShouldBe(alone.UnweightedRecall, 1e-12);
            slice.AccuracyInterval.ShouldBe(alone.Intervals!.Accuracy);
        }
    }

    [Fact]
    public void Few_recordings_or_few_speakers_are_too_few_to_tell()
    {
        Sliced(Judgements(), "language").Slices.Select(slice => slice.TooFew).ShouldBe([false, true, true]);

        var twoSpeakers = Judgements().ConvertAll(judgement => judgement with { Group = $"{judgement.Label}" });
        Sliced(twoSpeakers, "language").Slices[0].TooFew.ShouldBeTrue();
    }

    [Fact]
    public void The_group_and_columns_with_few_values_are_sliced_unasked()
    {
        Evaluator.Report(Labels, Judgements()).Slices.Select(column => column.Column).ShouldBe(["group", "language"]);
        List<Judgement> repeated = [.. Judgements().Select(judgement => judgement with
        {
            Columns = new Dictionary<string, string>(judgement.Columns) { ["speaker"] = judgement.Group!, ["label"] = Labels[judgement.Label], ["class"] = Labels[judgement.Label] },
        })];
        Evaluator.Report(Labels, repeated).Slices.Select(column => column.Column).ShouldBe(["group", "language"], "columns that repeat group or label are left out");
        Evaluator.Report(Labels, Judgements(), ["age"]).Slices.Select(column => column.Column).ShouldBe(["age", "group", "language"]);
    }

    [Fact]
    public void Many_numbers_become_ranges_of_about_as_many_recordings_in_their_order()
    {
        var slices = Sliced(Judgements(), "age").Slices;

        slices.Select(slice => slice.Value).ShouldBe(["9 to 18", "19 to 28", "29 to 38", "39 to 48"]);
        slices.ShouldAllBe(slice => slice.Recordings == 10);
        Sliced([.. Judgements().Select((judgement, i) => judgement with { Seconds = i % 3 })], "seconds").Slices.Select(slice => slice.Value).ShouldBe(["0", "1", "2"]);
    }

    [Fact]
    public void Numbers_that_name_the_groups_are_no_ranges_and_no_slices_unasked()
    {
        List<Judgement> numbered = [.. Judgements().Select(judgement => judgement with
        {
            Columns = new Dictionary<string, string> { ["speaker_id"] = $"{100 + (7 * int.Parse(judgement.Group![1..], CultureInfo.InvariantCulture))}", ["shelf"] = judgement.Group is "s0" or "s1" ? "1" : "2" },
        })];
        numbered.AddRange(numbered.Select((judgement, i) => judgement with { Group = $"t{i % 3}", Columns = new Dictionary<string, string> { ["speaker_id"] = $"0{3 + (i % 3)}", ["shelf"] = "2" } }).ToList());

        Evaluator.Report(Labels, numbered).Slices.Select(column => column.Column).ShouldBe(["group", "shelf"]);
        var asked = Sliced(numbered, "speaker_id");
        asked.Slices.Select(slice => slice.Value).ShouldBe(["03", "04", "05", "100", "107", "114", "121", "128", "135", "142", "149", "156", "163"]);
        asked.Note!.ShouldContain("the groups under another name");
        asked.Slices[^1].AccuracyInterval.ShouldNotBeNull();
        Sliced(numbered, "shelf").Note.ShouldBeNull();
        Sliced([.. numbered.Select(judgement => judgement with { Group = judgement.Columns["speaker_id"] })], "group").Slices.Count.ShouldBe(13);
    }

    [Fact]
    public void Ten_numbers_are_categories_and_eleven_are_ranges()
    {
        Sliced(With(10), "seconds").Slices.Count.ShouldBe(10);
        Sliced(With(11), "seconds").Slices.Count.ShouldBe(4);

        static List<Judgement> With(int values) => [.. Judgements().Select((judgement, i) => judgement with { Seconds = i / 3 % values })];
    }

    [Fact]
    public void One_group_alone_is_judged_by_its_recordings()
    {
        var slice = Sliced(Judgements(), "group").Slices[0];

        slice.Groups.ShouldBe(1);
        slice.AccuracyInterval.ShouldNotBeNull();
    }

    [Fact]
    public void A_column_that_no_recording_has_is_refused_with_the_nearest_name()
    {
        Recording[] recordings = [new() { Path = "a", Columns = new Dictionary<string, string> { ["language"] = "de" } }];

        Should.Throw<InputException>(() => Slicer.Require(["languge"], recordings)).Message
            .ShouldBe("No recording has the column 'languge' to slice by. Did you mean 'language'? There are group, label, seconds, language.");
        Slicer.Require(["language", "seconds"], recordings);
    }

    private static SliceColumn Sliced(List<Judgement> judgements, string column) =>
        Evaluator.Report(Labels, judgements, [column]).Slices.Single(slices => slices.Column == column);

    // 40 recordings of 10 speakers; the first 24 German, 8 Urdu, 8 unknown; ages 9 to 48; every fifth is mistaken.
    private static List<Judgement> Judgements() => [.. Enumerable.Range(0, 40).Select(i => new Judgement
    {
        Name = $"{i}",
        Group = $"s{i % 10}",
        Label = i % 2,
        Probabilities = (i % 2 == 0) == (i % 5 != 0) ? [0.8, 0.2] : [0.3, 0.7],
        Columns = i < 32
            ? new() { ["language"] = i < 24 ? "de" : "ur", ["age"] = $"{9 + i}" }
            : new Dictionary<string, string> { ["age"] = $"{9 + i}" },
    })];
}
