namespace Timbre.Cli.Tests.Evaluation;

public sealed class FoldTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Finished_folds_are_kept_when_the_rest_goes_on()
    {
        _folder.Write("tiny.yaml", corpus.Pipeline(
            """
            features: [mel-spectrogram: { n_fft: 256, n_mels: 8 }, log]
            model: { layers: [global-average-pool, classifier] }
            train: { epochs: 1 }
            """));
        string[] judge = ["evaluate", "tiny.yaml", "--folds", "3"];
        var table = Call.Timbre(_folder.Path, judge).Succeeds();
        var folder = Directory.GetDirectories(Path.Combine(_folder.Path, "runs", "tiny-folds")).ShouldHaveSingleItem();
        foreach (var name in (string[])["cross-validation.json", "predictions.csv", "fold-02/model.timbre", "fold-03"])
        {
            var path = Path.Combine(folder, name);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }

        Call.Timbre(_folder.Path, "compare", folder, folder).IsRefused().ShouldHaveSingleItem().ShouldContain("are not finished");
        var again = Call.Timbre(_folder.Path, [.. judge, "--resume"]);

        again.Succeeds().ShouldBe(table);
        again.Error.ShouldContain("Kept as it is: runs/tiny-folds/");
        Call.Timbre(_folder.Path, "evaluate", "tiny.yaml", "--resume", folder).IsRefused().ShouldHaveSingleItem().ShouldContain("--resume goes on with folds or repetitions");
        Call.Timbre(_folder.Path, "compare", folder, folder).Succeeds().ShouldContain("Nothing differs");
    }
}
