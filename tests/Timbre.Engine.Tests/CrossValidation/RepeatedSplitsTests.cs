using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests;

public sealed class RepeatedSplitsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_repetition_has_another_split_and_the_first_is_the_pipelines_own()
    {
        TonePipeline.Make(_folder);

        var (report, folder) = Run(3);

        report.Repeats.Select(repeat => repeat.Seed).ShouldBe([7, 8, 9]);
        report.Repeats.Select(repeat => string.Join(' ', repeat.Report.Audit!.TestGroups)).ShouldBeUnique();
        var plain = TonePipeline.Run(TonePipeline.Load(_folder.Path, "train.epochs=1"), TonePipeline.Options(_folder.Path));
        (report.Repeats[0].Report with { Slices = [] }).ToJson().ShouldBe((plain.Report! with { Slices = [] }).ToJson());
        report.Accuracy.ShouldBe(Spread.Of([.. report.Repeats.Select(repeat => repeat.Report.Accuracy)]));
        File.ReadAllText(Path.Combine(folder, RepeatedSplits.ReportName)).ShouldBe(report.ToJson());
    }

    [Fact]
    public void Repetitions_of_folds_that_were_interrupted_go_on_to_the_same_figures()
    {
        TonePipeline.Make(_folder);
        var whole = Run(2, "data.split.folds=2").Report;
        using var stop = new CancellationTokenSource();
        var repeat = 0;
        var events = new Events(happened =>
        {
            repeat = happened is RepeatStarted started ? started.Repeat : repeat;
            if (repeat == 2 && happened is FoldStarted { Fold: 2 })
            {
                stop.Cancel();
            }
        });
        var stopped = Should.Throw<RunCancelledException>(() => Repeat(2, ["data.split.folds=2"], TonePipeline.Options(_folder.Path), events, stop.Token));
        events = new Events();

        var (report, folder) = Repeat(2, ["data.split.folds=2"], TonePipeline.Options(_folder.Path) with { Resume = stopped.Folder }, events, TestContext.Current.CancellationToken);

        folder.ShouldBe(stopped.Folder);
        events.All.OfType<RunKept>().Count().ShouldBe(3);
        report.Repeats.Select(each => each.Report.ToJson()).ShouldBe(whole.Repeats.Select(each => each.Report.ToJson()));
    }

    [Theory]
    [InlineData("data.split.folds=each-group", "each group a fold")]
    [InlineData("data.split.by=source", "corpus's own")]
    [InlineData("data.split.test=0", "nothing to judge by")]
    public void Splits_that_no_seed_changes_are_refused(string split, string message)
    {
        string[] further = split.EndsWith("=0", StringComparison.Ordinal) ? [split, "data.split.train=0.75"] : [split];

        Should.Throw<InputException>(() => Run(2, further)).Message.ShouldContain(message);
    }

    private (RepeatReport Report, string Folder) Run(int repeats, params string[] split) =>
        Repeat(repeats, split, TonePipeline.Options(_folder.Path), null, TestContext.Current.CancellationToken);

    private (RepeatReport Report, string Folder) Repeat(int repeats, string[] split, RunOptions options, Events? events, CancellationToken cancellation) => RepeatedSplits.Run(
        further => TonePipeline.Load(_folder.Path, ["train.epochs=1", .. split, .. further]), repeats, options, events, cancellation);
}
