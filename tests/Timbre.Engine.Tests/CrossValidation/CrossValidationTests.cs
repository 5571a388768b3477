using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests;

public sealed class CrossValidationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_group_is_judged_by_a_model_that_never_heard_it()
    {
        TonePipeline.Make(_folder);

        var (report, folder) = CrossValidation.Run(
            further => TonePipeline.Load(_folder.Path, ["data.split.folds=each-group", "train.epochs=1", .. further]),
            TonePipeline.Options(_folder.Path),
            cancellation: TestContext.Current.CancellationToken);

        report.Folds.SelectMany(fold => fold.Groups).ShouldBeUnique();
        report.Folds.ShouldAllBe(fold => fold.Groups.Count == 1 && fold.Report.Audit!.GroupsDisjoint == true);
        report.Pooled.Recordings.ShouldBe(report.Folds.Sum(fold => fold.Report.Recordings));
        report.Pooled.Accuracy.ShouldBe(report.Folds.Sum(fold => fold.Report.Accuracy * fold.Report.Recordings) / report.Pooled.Recordings, 1e-12);
        report.Accuracy.Mean.ShouldBe(report.Folds.Average(fold => fold.Report.Accuracy), 1e-12);
        File.ReadAllText(Path.Combine(folder, CrossValidation.ReportName)).ShouldBe(report.ToJson());
        report.Folds.ShouldAllBe(fold => File.Exists(Path.Combine(fold.Folder, RunFolder.BundleName)));
    }

    [Fact]
    public void Folds_that_were_interrupted_go_on_to_the_same_figures()
    {
        TonePipeline.Make(_folder);
        var (whole, _) = Folds(TonePipeline.Options(_folder.Path));
        using var stop = new CancellationTokenSource();
        var fold = 0;
        var stopped = Should.Throw<RunCancelledException>(() => Folds(TonePipeline.Options(_folder.Path), new Events(happened =>
        {
            fold = happened is FoldStarted started ? started.Fold : fold;
            if (fold == 2 && happened is EpochFinished)
            {
                stop.Cancel();
            }
        }), stop.Token));
        var events = new Events();

        var resumed = TonePipeline.Options(_folder.Path) with { Resume = RunOptions.Latest };
        Should.Throw<InputException>(() => Folds(resumed, further: "train.optimizer.adam.lr=0.5")).Message.ShouldContain("train.optimizer.adam.lr was 0.01 and is 0.5");
        var (report, folder) = Folds(resumed, events);

        folder.ShouldBe(stopped.Folder);
        events.All.OfType<RunKept>().ShouldHaveSingleItem().Folder.ShouldEndWith("fold-01");
        events.All.OfType<TrainingStarted>().Select(started => started.Epoch).ShouldBe([2, 1]);
        report.Pooled.ToJson().ShouldBe(whole.Pooled.ToJson());
        report.Folds.Select(fold => fold.Report.ToJson()).ShouldBe(whole.Folds.Select(fold => fold.Report.ToJson()));
        report.Folds.Select(fold => string.Join(' ', fold.Groups)).ShouldBe(whole.Folds.Select(fold => string.Join(' ', fold.Groups)));
        Should.Throw<InputException>(() => Folds(resumed)).Message.ShouldContain("are finished");
        Should.Throw<InputException>(() => Folds(resumed with { Resume = _folder["tones"] })).Message.ShouldContain("holds no folds");
    }

    [Fact]
    public void Kept_folds_of_other_recordings_are_refused()
    {
        TonePipeline.Make(_folder);
        using var stop = new CancellationTokenSource();
        Should.Throw<RunCancelledException>(() => Folds(
            TonePipeline.Options(_folder.Path), new Events(happened => _ = happened is FoldStarted { Fold: 2 } ? Stop(stop) : 0), stop.Token));
        File.Delete(Directory.GetFiles(_folder["tones"], "low_*").Order(StringComparer.Ordinal).First());
        File.Delete(Directory.GetFiles(_folder["tones"], "high_*").Order(StringComparer.Ordinal).First());
        foreach (var path in Directory.GetFiles(_folder["tones"], "*_s01_*"))
        {
            File.Delete(path);
        }

        Should.Throw<InputException>(() => Folds(TonePipeline.Options(_folder.Path) with { Resume = RunOptions.Latest })).Message.ShouldContain("the recordings or their split are not the same");
    }

    [Fact]
    public void Folds_that_lack_a_class_are_named_once()
    {
        Of((1, [1, 0]), (3, [0]), (7, [0]), (8, [0])).ShouldBe("folds 3, 7 and 8 lack b");
        Of((1, [0]), (3, [0, 1])).ShouldBe("fold 1 lacks b");
        Of((1, [0, 1])).ShouldBeNull();

        static string? Of(params (int Fold, int[] Labels)[] folds) => new CrossValidationReport
        {
            Folds = [.. folds.Select(fold => new FoldResult(fold.Fold, [], "", Judged(fold.Labels)))],
            Pooled = Judged(0, 1),
            Accuracy = Spread.Of([1]),
            UnweightedRecall = Spread.Of([1]),
        }.Lacking;

        static EvaluationReport Judged(params int[] labels) =>
            Evaluator.Report(["a", "b"], [.. labels.Select(label => new Judgement { Name = "x", Label = label, Probabilities = [0.5, 0.5] })]);
    }

    private static int Stop(CancellationTokenSource stop)
    {
        stop.Cancel();
        return 1;
    }

    private (CrossValidationReport Report, string Folder) Folds(RunOptions options, Events? events = null, CancellationToken? cancellation = null, string? further = null) => CrossValidation.Run(
        more => TonePipeline.Load(_folder.Path, ["data.split.folds=3", "train.epochs=2", .. further is null ? Array.Empty<string>() : [further], .. more]),
        options,
        events,
        cancellation ?? TestContext.Current.CancellationToken);

    [Fact]
    public void A_pipeline_without_folds_is_refused() =>
        Should.Throw<InputException>(() => CrossValidation.Run(further => TonePipeline.Make(_folder, [.. further]), TonePipeline.Options(_folder.Path)))
            .Message.ShouldContain("no folds");

    [Fact]
    public void The_spread_is_that_of_a_sample()
    {
        // numpy.std([0.9, 0.8, 1.0], ddof=1)
        Spread.Of([0.9, 0.8, 1.0]).ShouldBe(new Spread(0.9, 0.1, 0.8, 1.0), new Near());
        Spread.Of([0.5]).ShouldBe(new Spread(0.5, 0, 0.5, 0.5));
    }

    private sealed class Near : IEqualityComparer<Spread>
    {
        public bool Equals(Spread? a, Spread? b) =>
            Math.Abs(a!.Mean - b!.Mean) + Math.Abs(a.Deviation - b.Deviation) + Math.Abs(a.Lowest - b.Lowest) + Math.Abs(a.Highest - b.Highest) < 1e-12;

        public int GetHashCode(Spread spread) => 0;
    }
}
