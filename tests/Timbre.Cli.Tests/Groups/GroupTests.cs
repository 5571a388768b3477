namespace Timbre.Cli.Tests.Groups;

public sealed class GroupTests(Corpus corpus) : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_results_say_that_features_were_adapted_and_files_of_one_new_speaker_are_adapted_to_on_request()
    {
        Run("standardize: { mode: per-group }").ShouldMatch("features adapted to +│ 2 groups, from their 4 recordings without labels");

        var heard = Path.Combine(corpus.Tones, "high_f_0.wav");
        var loose = Call.Timbre(_folder.Path, "predict", heard, "--csv").Succeeds();
        var adapted = Call.Timbre(_folder.Path, "predict", heard, "--csv", "--group", "the caller").Succeeds();

        adapted.ShouldNotBe(loose);
    }

    [Fact]
    public void A_group_for_a_model_without_groups_is_refused()
    {
        Run("standardize").ShouldNotContain("adapted");

        Call.Timbre(_folder.Path, "predict", Path.Combine(corpus.Tones, "high_f_0.wav"), "--group", "f").IsRefused()
            .ShouldHaveSingleItem().ShouldContain("The group 'f' is named, and the model gives all groups the same features");
    }

    private string Run(string scaler)
    {
        _folder.Write("tiny.yaml", corpus.Pipeline($$"""
            features: [mel-spectrogram: { n_fft: 256, n_mels: 8 }, log, {{scaler}}]
            model: { layers: [global-average-pool, classifier] }
            train: { epochs: 1 }
            """));
        return Call.Timbre(_folder.Path, "run", "tiny.yaml").Succeeds();
    }
}
