using System.Text.RegularExpressions;

namespace Timbre.Cli.Tests.Reports;

public sealed partial class ReportTests(Corpus corpus) : IDisposable
{
    private const string Rest = """
        augment: [ gain ]
        features:
          - mel-spectrogram: { n_fft: 256, n_mels: 12 }
          - log
          - standardize
        model:
          layers: [ conv2d: { filters: 2 }, relu, flatten, classifier ]
        train: { epochs: 2, batch_size: 4 }
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_leaves_a_report_and_events_and_report_makes_the_same_page_anew()
    {
        Write();
        var told = Timbre("run", "tiny.yaml").Succeeds();
        var run = Directory.GetDirectories(Path.Combine(_folder.Path, "runs/tiny")).Single();
        var report = Path.Combine(run, "report.html");
        told.ShouldContain($"report: {Path.GetRelativePath(_folder.Path, report)}\n");
        Directory.GetFiles(run, "events.out.tfevents.*").Length.ShouldBe(1);
        Directory.GetFiles(Path.Combine(run, "examples"), "*.flac").Length.ShouldBe(8);
        var page = Seen(report);

        File.Delete(report);
        Timbre("report", run).Succeeds();

        (Seen(report) == page).ShouldBeTrue();
        ANewEvaluationHasAFolderOfItsOwn(run);
    }

    [Fact]
    public void A_search_leaves_a_report_and_report_makes_the_same_page_anew()
    {
        _folder.Write("tiny.yaml", corpus.Pipeline(Rest) + """

            tune: { method: grid, parallel: 2, space: { train.epochs: [1, 2] } }
            """);
        var told = Timbre("tune", "tiny.yaml").Succeeds();
        var report = Directory.GetFiles(Path.Combine(_folder.Path, "runs/tiny-tune"), "report.html", SearchOption.AllDirectories).Single();
        told.ShouldEndWith($"report: {Path.GetRelativePath(_folder.Path, report)}\n");
        var page = Seen(report);
        page.ShouldContain("\"trials_in_all\":2");

        File.Delete(report);
        Timbre("report", Path.GetDirectoryName(report)!).Succeeds();

        (Seen(report) == page).ShouldBeTrue();
    }

    [Fact]
    public void Each_fold_has_a_report_beside_that_of_the_whole()
    {
        Write();
        Timbre("evaluate", "tiny.yaml", "--folds", "3", "--set", "train.epochs=1", "--json").Succeeds().ShouldStartWith("{");

        Directory.GetFiles(Path.Combine(_folder.Path, "runs/tiny-folds"), "report.html", SearchOption.AllDirectories).Length.ShouldBe(4);
    }

    [Fact]
    public void A_report_of_nothing_is_refused() =>
        Timbre("report", "nowhere").IsRefused().ShouldHaveSingleItem().ShouldContain("name the folder of a run");

    [Fact]
    public void A_recording_is_drawn_at_every_stage()
    {
        Write();
        var pictures = Timbre("inspect", "tiny.yaml", "--recording", "3", "-o", "drawn", "-q").Succeeds().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        pictures.ShouldBe(
        [
            "drawn/00-input-clip.png", "drawn/00-input-clip-spectrogram.png", "drawn/01-augment-0-gain.png", "drawn/01-augment-0-gain-spectrogram.png",
            "drawn/02-features-0-mel-spectrogram.png", "drawn/03-features-1-log.png", "drawn/04-features-2-standardize.png",
        ]);
        pictures.ShouldAllBe(picture => File.Exists(Path.Combine(_folder.Path, picture)));
    }

    [Theory]
    [InlineData("There is no recording 13: the pipeline's data have 12", "tiny.yaml", "--recording", "13")]
    [InlineData("--recording chooses among the recordings of a pipeline", "sound.wav", "--recording", "1")]
    [InlineData("--pipeline names another", "tiny.yaml", "--pipeline", "tiny.yaml")]
    [InlineData("sound.wav", "sound.wav")]
    public void What_cannot_be_drawn_is_refused(string reason, params string[] arguments)
    {
        Write();

        Timbre(["inspect", .. arguments]).IsRefused().ShouldHaveSingleItem().ShouldContain(reason);
    }

    private void ANewEvaluationHasAFolderOfItsOwn(string run)
    {
        var told = Timbre("evaluate", "tiny.yaml", "--bundle", run).Succeeds();
        var folder = Directory.GetDirectories(Path.Combine(_folder.Path, "runs/tiny-evaluated")).Single();
        told.ShouldEndWith($"judged: {Path.GetRelativePath(_folder.Path, folder)}\nreport: {Path.GetRelativePath(_folder.Path, folder)}/report.html\n");
        File.ReadAllText(Path.Combine(folder, "metrics.json")).ShouldBe(File.ReadAllText(Path.Combine(run, "metrics.json")));
        File.ReadAllText(Path.Combine(folder, "report.html")).ShouldContain("\"kind\":\"evaluation\"");
        Timbre("compare", run, folder).Succeeds().ShouldContain("Nothing differs between the runs");
    }

    // libsndfile draws a number for each Ogg stream, by which players tell streams apart.
    private static string Seen(string report) => Sound().Replace(File.ReadAllText(report), "");

    [GeneratedRegex("\"audio\":\"[^\"]+\"")]
    private static partial Regex Sound();

    private void Write() => _folder.Write("tiny.yaml", corpus.Pipeline(Rest));

    private Call Timbre(params string[] arguments) => Call.Timbre(_folder.Path, arguments);
}
