using Timbre.Pipelines;

namespace Timbre.Engine.Tests;

public sealed class SelectionTests : IDisposable
{
    private readonly SoundFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Filters_keep_recordings_by_value_and_by_number_and_say_how_many_they_left_out()
    {
        var corpus = Read([At("1", "low", ("age", "20"), ("accent", "us")), At("2", "high", ("age", "70"), ("accent", "us")), At("3", "high", ("age", "30"), ("accent", "au")),
            At("4", "high", ("age", ""), ("accent", "us")), At("5", "high", ("age", "41"), ("accent", "us"))], data => data with
        {
            Filter = new Dictionary<string, FilterSection> { ["age"] = new() { Min = 18, Max = 60 }, ["accent"] = new() { Not = ["au"] } },
        });

        Names(corpus).ShouldBe(["1", "5"]);
        corpus.LeftOut.ShouldBe(["data.filter.age leaves out 2 of 5 recordings.", "data.filter.accent leaves out 1 of 3 recordings."]);
    }

    [Fact]
    public void Label_group_and_split_are_columns_too_and_missing_values_can_be_kept()
    {
        Recording[] recordings = [At("1", "low"), At("2", "high"), At("3", "other")];

        Names(Read(recordings, data => data with { Filter = Of("label", new() { In = ["low", "high"] }) })).ShouldBe(["1", "2"]);
        Names(Read(recordings[..2], data => data with { Filter = Of("group", new() { In = ["x"], Missing = MissingValue.Keep }) })).ShouldBe(["1", "2"]);
    }

    [Fact]
    public void A_decimal_comma_is_a_number_and_one_that_could_stand_between_thousands_is_refused()
    {
        var recordings = new[] { At("1", "low", ("seconds", "1,5")), At("2", "high", ("seconds", "0,125")), At("3", "high", ("seconds", "2.25")), At("4", "low", ("seconds", "0,2")) };

        Names(Read(recordings, data => data with { Filter = Of("seconds", new() { Max = 1.9 }) })).ShouldBe(["1", "2", "4"]);
        Mistake([At("1", "low", ("seconds", "1,500")), At("2", "high", ("seconds", "1"))], data => data with { Filter = Of("seconds", new() { Min = 1 }) })
            .ShouldContain("which is no number that has one meaning");
    }

    [Theory]
    [InlineData("agee", "data.filter names the column 'agee', which no recording has; the columns are label, group, split, age. Did you mean 'age'?")]
    [InlineData("age", "/2: 'age' is 'old', which is no number, and data.filter asks for numbers with min or max; name the values that are kept instead.")]
    public void A_filter_that_cannot_be_applied_is_refused(string column, string message) =>
        Mistake([At("1", "low", ("age", "20")), At("2", "high", ("age", "old"))], data => data with { Filter = Of(column, new() { Min = 1 }) }).ShouldBe(message);

    [Fact]
    public void A_filter_that_leaves_nothing_is_refused() =>
        Mistake([At("1", "low"), At("2", "high")], data => data with { Filter = Of("label", new() { In = ["x"] }) })
            .ShouldBe("data.filter.label leaves none of 2 recordings; loosen it.");

    [Fact]
    public void Recordings_without_a_label_are_left_out_where_the_pipeline_says_so()
    {
        var corpus = Read([At("1", "low"), At("2", null), At("3", "high")], data => data with { Unlabelled = UnlabelledPolicy.Skip });

        Names(corpus).ShouldBe(["1", "3"]);
        corpus.LeftOut.ShouldBe(["data.unlabelled leaves out 1 of 3 recordings."]);
    }

    [Fact]
    public void Durations_are_read_from_headers_and_what_cannot_be_opened_stays()
    {
        Recording[] recordings = [_folder.Tone("a.wav", seconds: 0.1), _folder.Tone("b.flac", "high", seconds: 0.2, format: Timbre.Audio.AudioFormat.Flac16),
            _folder.Tone("c.wav", "high", seconds: 0.3, rate: 16000), _folder.Bytes("d.wav", "no audio"u8)];

        var corpus = Read(recordings, data => data with { MinSeconds = 0.1, MaxSeconds = 0.2 });

        Names(corpus).ShouldBe(["a.wav", "b.flac", "d.wav"]);
        corpus.LeftOut.ShouldBe(["data.min_seconds leaves out 1 of 4 recordings."]);
    }

    [Fact]
    public void Balancing_keeps_as_many_of_each_label_as_the_smallest_has_drawn_by_the_seed()
    {
        var recordings = Enumerable.Range(0, 30).Select(i => At($"{i:D2}", i < 20 ? "low" : "high")).ToArray();
        Func<DataSection, DataSection> balanced = data => data with { Balance = new() { Method = BalanceMethod.Undersample } };

        var corpus = Read(recordings, balanced);

        corpus.Samples.CountBy(sample => sample.Label).ShouldBe([new(0, 10), new(1, 10)]);
        corpus.Samples.Select(sample => sample.Index).ShouldBe(Enumerable.Range(0, 20));
        Names(Read(recordings, balanced)).ShouldBe(Names(corpus));
        Names(corpus).Take(10).ShouldNotBe(recordings.Take(10).Select(recording => recording.Path[1..]));
    }

    [Fact]
    public void Balancing_within_a_column_makes_labels_equal_in_each_of_its_values()
    {
        var recordings = Enumerable.Range(0, 30).Select(i => At($"{i:D2}", i % 3 == 0 ? "low" : "high", ("room", i < 20 ? "a" : "b"))).ToArray();

        var corpus = Read(recordings, data => data with { Balance = new() { Method = BalanceMethod.Undersample, Within = "room" } });

        corpus.Samples.CountBy(sample => (sample.Recording.Columns["room"], sample.Label)).Select(pair => pair.Value).ShouldBe([7, 7, 3, 3]);
    }

    [Fact]
    public void A_limit_keeps_the_shares_of_the_labels()
    {
        var recordings = Enumerable.Range(0, 40).Select(i => At($"{i:D2}", i < 30 ? "low" : "high")).ToArray();

        var corpus = Read(recordings, data => data with { Limit = 8 });

        corpus.Samples.CountBy(sample => sample.Label).ShouldBe([new(0, 6), new(1, 2)]);
        corpus.LeftOut.ShouldBe(["data.limit leaves out 32 of 40 recordings."]);
        Read(recordings, data => data with { Limit = 99 }).Samples.Count.ShouldBe(40);
    }

    [Fact]
    public void A_column_says_which_recordings_are_for_testing()
    {
        var samples = Enumerable.Range(0, 10).Select(i => new Sample(i, At($"{i}", "low", ("take", $"{i}")), i % 2)).ToList();

        var split = SplitPlanner.Plan(samples, ["low", "high"], new SplitSection
        {
            By = SplitBy.Source, Column = "take", Parts = new() { Test = ["0", "1"], Validation = ["2"] }, Rest = SplitRest.Train,
        }, 7);

        split.Test.Select(sample => sample.Index).ShouldBe([0, 1]);
        split.Validation.Select(sample => sample.Index).ShouldBe([2]);
        split.Train.Count.ShouldBe(7);
    }

    [Fact]
    public void Parts_of_other_names_are_mapped_and_unknown_ones_are_named_with_the_remedy()
    {
        var samples = new[] { "train", "dev-clean", "dev-clean" }.Select((part, i) => new Sample(i, At($"{i}", "low") with { Split = part }, 0)).ToList();
        var section = new SplitSection { By = SplitBy.Source };

        SplitPlanner.Plan(samples, ["low"], section with { Parts = new() { Validation = ["dev-clean"] } }, 7).Validation.Count.ShouldBe(2);
        Should.Throw<StageException>(() => SplitPlanner.Plan(samples, ["low"], section, 7)).Message
            .ShouldContain("'dev-clean' (recordings: 2); each must be one of train, training,");
        section.Validate().ShouldBeEmpty();
        (section with { By = SplitBy.Group, Column = "take" }).Validate().Single().Message.ShouldStartWith("column says which parts recordings belong to, and by is not source;");
    }

    private static Dictionary<string, FilterSection> Of(string column, FilterSection filter) => new() { [column] = filter };

    private static Recording At(string name, string? label, params (string Key, string Value)[] columns) =>
        new() { Path = "/" + name, Label = label, Columns = columns.ToDictionary(pair => pair.Key, pair => pair.Value) };

    private static IEnumerable<string> Names(Corpus corpus) => [.. corpus.Samples.Select(sample => Path.GetFileName(sample.Recording.Path))];

    private static Corpus Read(Recording[] recordings, Func<DataSection, DataSection> data) =>
        Corpus.Read(TestPipeline.Load(recordings, data), new SourceContext("/", "/"));

    private static string Mistake(Recording[] recordings, Func<DataSection, DataSection> data) =>
        Should.Throw<PipelineException>(() => Read(recordings, data)).Diagnostics.Single().Message;
}
