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
