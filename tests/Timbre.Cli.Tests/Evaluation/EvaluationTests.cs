using System.Text.Json.Nodes;

namespace Timbre.Cli.Tests.Evaluation;

public sealed class EvaluationTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_is_sliced_and_two_runs_are_compared()
    {
        Write("tiny");
        var table = Call.Timbre(_folder.Path, "run", "tiny.yaml", "--slice", "seconds").Succeeds();
        table.ShouldMatch("accuracy +│ [01].[0-9]{4}  \\([01].[0-9]{3} to [01].[0-9]{3}\\)");
        table.ShouldMatch("│ 1 +│ +4 │ +2 │.*too few to tell");
        Call.Timbre(_folder.Path, "run", "tiny.yaml", "--set", "train.epochs=2", "--set", "data.split.by=stratified").Succeeds()
            .ShouldContain("Test split (FLATTERED)");
        var runs = Directory.GetDirectories(Path.Combine(_folder.Path, "runs", "tiny")).Order(StringComparer.Ordinal).ToList();

        var compared = Call.Timbre(_folder.Path, "compare", runs[0], runs[0]).Succeeds();
        compared.ShouldContain("No difference is shown");
        compared.ShouldContain("Nothing differs between the runs");

        var report = JsonNode.Parse(File.ReadAllText(Path.Combine(runs[1], "metrics.json")))!;
        report["flattered"]!.GetValue<bool>().ShouldBeTrue();
        Call.Timbre(_folder.Path, "compare", runs[0], Path.Combine(runs[1], "checkpoints")).IsRefused().ShouldHaveSingleItem().ShouldContain("is no run that was evaluated");
        Call.Timbre(_folder.Path, "run", "tiny.yaml", "--slice", "second").IsRefused().ShouldHaveSingleItem().ShouldContain("Did you mean 'seconds'?");
    }

    [Fact]
    public void Splits_are_repeated_and_corpora_crossed_as_JSON()
    {
        Write("tiny");
        Write("other");

        var repeats = JsonNode.Parse(Call.Timbre(_folder.Path, "evaluate", "tiny.yaml", "--repeat", "2", "--json").Succeeds())!;
        repeats["repeats"]!.AsArray().Select(repeat => repeat!["seed"]!.GetValue<int>()).ShouldBe([3, 4]);

        var matrix = JsonNode.Parse(Call.Timbre(_folder.Path, "matrix", "tiny.yaml", "other.yaml", "--json").Succeeds())!;
        matrix["cells"]!.AsArray().Count.ShouldBe(4);
        matrix["flattered"]!.GetValue<bool>().ShouldBeTrue("both pipelines have the same recordings");
        var folder = Directory.GetDirectories(Path.Combine(_folder.Path, "runs", "tiny-matrix")).Single();
        Directory.GetFiles(folder, "*.html", SearchOption.AllDirectories).Select(page => Path.GetRelativePath(folder, page)).Order(StringComparer.Ordinal)
            .ShouldBe(["other-on-tiny.html", "other/report.html", "report.html", "tiny-on-other.html", "tiny/report.html"]);
        Call.Timbre(_folder.Path, "matrix", "tiny.yaml", "tiny.yaml").IsRefused().ShouldHaveSingleItem().ShouldContain("have the name 'tiny'");
        Call.Timbre(_folder.Path, "evaluate", "tiny.yaml", "--repeat", "1").IsRefused().ShouldHaveSingleItem().ShouldContain("between 2 and 1000");
    }

    private void Write(string name) => _folder.Write($"{name}.yaml", corpus.Pipeline(
        """
        features: [mel-spectrogram: { n_fft: 256, n_mels: 8 }, log]
        model: { layers: [global-average-pool, classifier] }
        train: { epochs: 1 }
        """,
        name));
}
