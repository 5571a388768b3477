using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests;

public sealed class CorpusTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static readonly SourceContext Context = new("/", "/");

    [Fact]
    public void Sources_are_concatenated_and_labels_mapped()
    {
        var corpus = Read([At("1.wav", "weiblich"), At("2.wav", "high"), At("3.wav", "low")],
            data => data with { LabelMap = new Dictionary<string, string> { ["weiblich"] = "high" }, Source = [.. data.Source, .. data.Source] });

        corpus.Samples.Select(sample => sample.Label).ShouldBe([1, 1, 0, 1, 1, 0]);
        corpus.Samples.Select(sample => sample.Index).ShouldBe(Enumerable.Range(0, 6));
    }

    [Fact]
    public void An_unknown_label_is_refused_with_count_place_and_the_nearest_label()
    {
        var mistakes = Mistakes(At("1.wav", "low", "list.csv:2"), At("2.wav", "hihg", "list.csv:3"), At("3.wav", "hihg", "list.csv:4"), At("4.wav", "high"));

        var mistake = mistakes.Single();
        mistake.Location!.Line.ShouldBe(4);
        mistake.Message.ShouldStartWith("2 of 4 recordings have labels outside data.labels: hihg (2), the first at list.csv:3; the labels are low, high.");
        mistake.Suggestion.ShouldBe("high");
    }

    [Fact]
    public void Many_unknown_labels_are_one_mistake_that_counts_them_and_offers_a_filter()
    {
        var mistake = Mistakes(At("1.wav", "low"), At("2.wav", "hihg"), At("3.wav", "mid"), At("4.wav", "mid"), At("5.wav", "high")).Single();

        mistake.Message.ShouldContain("3 of 5 recordings have labels outside data.labels: mid (2), hihg (1, near 'high'), the first at ");
        mistake.Message.ShouldEndWith("data.filter: { label: [low, high] }.");
        mistake.Suggestion.ShouldBeNull();
    }

    [Theory]
    [InlineData("8")]
    [InlineData("row")]
    public void A_short_word_that_is_merely_like_a_label_is_not_suggested(string label) =>
        Mistakes(At("1.wav", "low"), At("2.wav", label), At("3.wav", "high")).Single().Suggestion.ShouldBeNull();

    [Fact]
    public void All_mistakes_are_reported_at_once()
    {
        var mistakes = Mistakes(At("1.wav", null, "list.csv:2"), At("2.wav", "x"), At("3.wav", "low"));

        mistakes.Select(mistake => mistake.Location!.Line).ShouldBe([2, 4, 4]);
        mistakes[0].Message.ShouldStartWith("1 recording has no label, the first at list.csv:2;");
        mistakes[2].Message.ShouldBe("No recording has the label 'high'; the recordings' labels are x, low.");
    }

    [Fact]
    public void A_source_without_recordings_is_refused() =>
        Mistakes().Single().Message.ShouldBe("The data source (list) lists no recordings; check its folder, file or pattern.");

    [Fact]
    public void What_a_source_refuses_gets_the_place_of_the_source()
    {
        var refusing = Enumerable.Range(0, 1).Select<int, Recording>(_ => throw new StageException("list.csv:3: the row has 1 fields."));

        var refusal = Should.Throw<StageException>(() => Corpus.Read(TestPipeline.Load(refusing), Context));

        refusal.Message.ShouldBe("list.csv:3: the row has 1 fields.");
        refusal.Location!.Line.ShouldBe(3);
    }

    [Fact]
    public void A_label_that_is_spelt_otherwise_in_the_recordings_is_corrected_to_theirs()
    {
        var mistakes = Mistakes(At("1.wav", "low"), At("2.wav", "High"), At("3.wav", "High"));

        mistakes.Count.ShouldBe(2);
        mistakes[0].Suggestion.ShouldBeNull("the label 'high' is the one that is misspelt");
        mistakes[1].Message.ShouldBe("No recording has the label 'high'; the recordings' labels are low, High.");
        mistakes[1].Suggestion.ShouldBe("High");
    }

    [Fact]
    public void Empty_labels_and_missing_files_are_told_together_and_row_by_row()
    {
        var recordings = Enumerable.Range(2, 14).Select(line => At("1.wav", null, FormattableString.Invariant($"list.csv:{line}")));

        var mistakes = Mistakes([.. recordings, At("1.wav", "low"), At("2.wav", "high"), new() { Path = "/absent.wav", Label = "low", Origin = "list.csv:16" }]);

        mistakes.Count.ShouldBe(2);
        mistakes[0].Message.ShouldStartWith("14 recordings have no label, at list.csv:2, list.csv:3, ");
        mistakes[0].Message.ShouldContain("list.csv:13 and 2 more; tell the source");
        mistakes[1].Message.ShouldEndWith("\n  list.csv:16: /absent.wav: there is no such file.");
    }

    public void Dispose() => _folder.Dispose();

    private Recording At(string path, string? label, string? origin = null)
    {
        File.WriteAllText(_folder[path], "");
        return new() { Path = _folder[path], Label = label, Origin = origin };
    }

    private static Corpus Read(Recording[] recordings, Func<DataSection, DataSection>? data = null) => Corpus.Read(TestPipeline.Load(recordings, data), Context);

    private static IReadOnlyList<Diagnostic> Mistakes(params Recording[] recordings) => Should.Throw<PipelineException>(() => Read(recordings)).Diagnostics;
}
