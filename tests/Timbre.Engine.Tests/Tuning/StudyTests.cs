using Timbre.Engine.Tests.Support;
using Timbre.Pipelines;

namespace Timbre.Engine.Tests.Tuning;

public sealed class StudyTests : IDisposable
{
    private const string Grid = """
        tune:
          method: grid
          metric: validation.accuracy
          parallel: 2
          space:
            train.epochs: [1, 2, 3]
            train.optimizer.adam.lr: [0.1, 0.01, 0.001]
            train.batch_size: [4, 8, 16]
        """;

    private const string Random = "tune:\n  method: random\n  metric: validation.accuracy\n  space:\n    train.optimizer.adam.lr: { log_uniform: [1.0e-4, 0.1] }";

    private readonly TempFolder _folder = new();

    public StudyTests() => Tones.Write(_folder["tones"], speakers: 4, each: 1);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_grid_of_27_points_trains_each_once_two_at_a_time()
    {
        var runner = new KnownTrials((values, _) => KnownTrials.Number(values, "train.optimizer.adam.lr") * KnownTrials.Number(values, "train.batch_size"));

        var report = Run(Grid, runner);

        runner.Started.Order().ShouldBe(Enumerable.Range(1, 27));
        runner.MostAtOnce.ShouldBe(2);
        report.Trials.Count.ShouldBe(27);
        report.Trials.ShouldAllBe(trial => trial.State == TrialState.Complete);
        report.Trials.Select(trial => string.Join(' ', trial.Parameters)).ShouldBeUnique();
        report.Trials.Select(trial => trial.Value!.Value).ShouldBeInOrder(SortDirection.Descending);
        report.Best!.Find("train.batch_size").ShouldBe("16");
        report.Importance[^1].Path.ShouldBe("train.epochs");
        File.ReadAllLines(Path.Combine(report.Folder, StudyReport.TableName)).Length.ShouldBe(28);
    }

    [Fact]
    public void A_search_is_summed_up_again_from_its_record_alone_while_another_has_it_open()
    {
        var report = Run(Grid, new KnownTrials((values, epoch) => KnownTrials.Number(values, "train.batch_size") == 8 ? null : KnownTrials.Number(values, "train.optimizer.adam.lr") + epoch));
        Directory.Delete(_folder["tones"], recursive: true);

        using var open = new StudyStore(Path.Combine(report.Folder, StudyReport.RecordName), TimeProvider.System);
        var again = StudyReport.Read(report.Folder);

        (again with { Seconds = 0, Sessions = 0 }).ToJson().ShouldBe((report with { Seconds = 0, Sessions = 0 }).ToJson());
        (report.Sessions, again.Sessions).ShouldBe((1, 2));
        again.Scales.ShouldAllBe(scale => scale == SearchScale.Choice);
        Should.Throw<InputException>(() => StudyReport.Read(_folder.Path)).Message.ShouldContain("cannot be read");
    }

    [Fact]
    public void The_best_pipeline_holds_the_values_and_means_the_same_in_its_folder()
    {
        var report = Run(Grid, new KnownTrials((values, _) => -KnownTrials.Number(values, "train.batch_size")));

        var best = PipelineLoader.Load(report.BestPipeline!, new PipelineLoadOptions { Catalogue = TonePipeline.Catalogue });

        best.Pipeline.Train.BatchSize.ShouldBe(4);
        best.Pipeline.Tune.ShouldBeNull();
        File.ReadAllText(report.BestPipeline!).ShouldContain("train.batch_size: 4");
    }

    [Fact]
    public void A_search_that_was_stopped_goes_on_with_every_trial_once()
    {
        using var stop = new CancellationTokenSource();
        var first = new KnownTrials((_, _) => 0.5);
        var seen = 0;
        var stopped = Should.Throw<RunCancelledException>(() => Run(Grid, first, progress: new Events(happened =>
        {
            if (happened is TrialFinished && ++seen == 7)
            {
                stop.Cancel();
            }
        }), stop: stop));

        var second = new KnownTrials((_, _) => 0.5);
        var report = Run(Grid, second, stopped.Folder);

        report.Trials.Select(trial => trial.Number).Order().ShouldBe(Enumerable.Range(1, 27));
        report.Trials.ShouldAllBe(trial => trial.State == TrialState.Complete);
        // Those that were being trained go on; those that had ended are left alone.
        first.Started.Intersect(second.Started).Count().ShouldBeLessThanOrEqualTo(2);
        first.Started.Union(second.Started).Count().ShouldBe(27);
    }

    [Fact]
    public void A_folder_that_holds_no_search_is_left_as_it_is()
    {
        var run = Directory.CreateDirectory(_folder["a-run"]).FullName;
        File.WriteAllText(Path.Combine(run, RunFolder.PipelineName), "name: mine\n");
        var search = Run(Grid, new KnownTrials((_, _) => 0.5)).Folder;

        var refusal = Should.Throw<InputException>(() => Run(Grid, new KnownTrials((_, _) => 0.5), run)).Message;

        refusal.ShouldContain("holds no search");
        refusal.ShouldContain(search);
        Directory.GetFiles(run).ShouldBe([Path.Combine(run, RunFolder.PipelineName)]);
        File.ReadAllText(Path.Combine(run, RunFolder.PipelineName)).ShouldBe("name: mine\n");
    }

    [Fact]
    public void A_database_of_another_program_is_left_as_it_is()
    {
        var folder = Directory.CreateDirectory(_folder["others"]).FullName;
        var path = Path.Combine(folder, StudyStore.FileName);
        using (new StudyStore(_folder["first.db"], TimeProvider.System))
        {
        }

        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE study (title TEXT); INSERT INTO study VALUES ('mine')";
            command.ExecuteNonQuery();
        }

        var before = File.ReadAllBytes(path);

        Should.Throw<InputException>(() => Run(Grid, new KnownTrials((_, _) => 0.5), folder)).Message.ShouldContain("is a database of another program");
        File.ReadAllBytes(path).ShouldBe(before);
        File.Exists(Path.Combine(folder, RunFolder.PipelineName)).ShouldBeFalse();
    }

    [Fact]
    public void A_new_search_says_first_that_one_is_unfinished()
    {
        using var stop = new CancellationTokenSource();
        var stopped = Should.Throw<RunCancelledException>(() => Run(Grid, new KnownTrials((_, _) => 0.5), progress: new Events(_ => stop.Cancel()), stop: stop));
        var told = new List<StudyLeftUnfinished>();
        var progress = new Events(happened => told.AddRange(happened is StudyLeftUnfinished left ? [left] : []));

        Run(Grid, new KnownTrials((_, _) => 0.5), stopped.Folder, progress: progress);
        told.ShouldBeEmpty();
        Run(Grid, new KnownTrials((_, _) => 0.5), progress: progress);
        told.ShouldBeEmpty();

        using var again = new CancellationTokenSource();
        stopped = Should.Throw<RunCancelledException>(() => Run(Grid, new KnownTrials((_, _) => 0.5), progress: new Events(_ => again.Cancel()), stop: again));
        Run(Grid.Replace("0.1, 0.01", "0.2, 0.01", StringComparison.Ordinal), new KnownTrials((_, _) => 0.5), progress: progress);
        told.ShouldBeEmpty("another search is none of this pipeline");
        Run(Grid, new KnownTrials((_, _) => 0.5), progress: progress);
        told.ShouldHaveSingleItem().Folder.ShouldBe(stopped.Folder);
        told[0].Trials.ShouldBe(27);
    }

    [Fact]
    public void A_pipeline_whose_name_says_that_it_searches_does_not_say_so_twice() =>
        Path.GetFileName(Path.GetDirectoryName(Run(Grid, new KnownTrials((_, _) => 0.5), further: "name=tones-tune").Folder)).ShouldBe("tones-tune");

    [Fact]
    public void A_finished_search_can_go_on_with_more_trials_but_not_with_another_space()
    {
        const string Four = $"{Random}\n  trials: 4";
        var folder = Run(Four, new KnownTrials((_, _) => 0.5)).Folder;
        var runner = new KnownTrials((_, _) => 0.5);

        Run(Four.Replace("trials: 4", "trials: 6", StringComparison.Ordinal), runner, folder).Trials.Count.ShouldBe(6);
        runner.Started.ShouldBe([5, 6]);
        Should.Throw<InputException>(() => Run(Four.Replace("1.0e-4", "1.0e-5", StringComparison.Ordinal), runner, folder))
            .Message.ShouldContain("cannot be resumed: tune.space.train.optimizer.adam.lr.log_uniform[0] was 1.0e-4 and is 1.0e-5");
    }

    [Fact]
    public void Values_that_make_no_pipeline_are_recorded_and_the_search_goes_on()
    {
        const string Contradicting = """
            tune:
              method: grid
              space:
                features[0].mel-spectrogram.n_fft: [128, 64]
                features[0].mel-spectrogram.win_length: [128, 64]
            """;

        var report = Run(Contradicting, new KnownTrials((_, _) => 0.5), further: "features[0].mel-spectrogram.win_length=64");

        report.Trials.Count(trial => trial.State == TrialState.Complete).ShouldBe(3);
        report.Trials[^1].State.ShouldBe(TrialState.Invalid);
        report.Trials[^1].Error!.ShouldContain("win_length");
    }

    [Fact]
    public void A_trial_that_fails_costs_only_itself()
    {
        var report = Run(Grid, new KnownTrials((values, _) => KnownTrials.Number(values, "train.optimizer.adam.lr") > 0.05 ? null : 0.5));

        report.Trials.Count(trial => trial.State == TrialState.Complete).ShouldBe(18);
        report.Trials.Where(trial => trial.State == TrialState.Failed).ShouldAllBe(trial => trial.Error == "The loss is NaN.");
    }

    [Fact]
    public void A_metric_that_is_no_number_is_none_after_an_interruption_too()
    {
        var values = new[] { double.NaN, 0.5, double.NaN };
        var begun = 0;
        var report = Run($"{Random}\n  trials: 3", new KnownTrials((_, epoch) => values[epoch == 1 ? begun++ : begun - 1]));

        using var store = new StudyStore(Path.Combine(report.Folder, StudyStore.FileName), TimeProvider.System);

        store.Trials().Select(trial => trial.Value!.Value).ShouldBe(values);
    }

    [Fact]
    public void A_search_without_a_result_says_why()
    {
        Run($"{Random}\n  trials: 2", new KnownTrials((_, _) => null)).WithoutBest.ShouldBe("The search has no best trial: of 2 none has a result. Trial 1: The loss is NaN.");
        Run($"{Random}\n  trials: 2", new KnownTrials((_, _) => double.NaN)).WithoutBest.ShouldBe("The search has no best trial: of 2 none has a result. Trial 1: its validation.accuracy is not a number.");
        Run($"{Random}\n  max_hours: 0.5", new KnownTrials((_, _) => 0.5), clock: new HourByHour()).WithoutBest!.ShouldContain("has no trial");
        Run($"{Random}\n  trials: 2", new KnownTrials((_, _) => 0.5)).WithoutBest.ShouldBeNull();
    }

    [Fact]
    public void The_threads_that_decode_reach_each_trial()
    {
        var runner = new KnownTrials((_, _) => 0.5);

        Run($"{Random}\n  trials: 2", runner, workers: 3);

        runner.Workers.ShouldBe([3, 3]);
    }

    [Fact]
    public void Twenty_failures_in_a_row_end_a_search() =>
        Should.Throw<RunException>(() => Run(Grid, new KnownTrials((_, _) => null))).Message.ShouldContain("The last 20 trials gave no result");

    [Fact]
    public void Halving_trains_few_trials_to_their_end_and_keeps_the_best()
    {
        const string Halved = """
            tune:
              method: random
              metric: validation.accuracy
              trials: 27
              prune: { halving: { reduction: 3 } }
              space:
                train.label_smoothing: { uniform: [0, 0.5] }
            """;
        var runner = new KnownTrials((values, epoch) => KnownTrials.Number(values, "train.label_smoothing") + (0.01 * epoch)) { Epochs = 9 };

        var report = Run(Halved, runner, further: "train.epochs=9");

        var complete = report.Trials.Where(trial => trial.State == TrialState.Complete).ToList();
        complete.Count.ShouldBeInRange(1, 6);
        report.Best!.Find("train.label_smoothing").ShouldBe(report.Trials.MaxBy(trial => double.Parse(trial.Find("train.label_smoothing")!, System.Globalization.CultureInfo.InvariantCulture))!.Find("train.label_smoothing"));
        report.Trials.Count(trial => trial.State == TrialState.Pruned && trial.Epochs.Count == 1).ShouldBeGreaterThanOrEqualTo(14);
        report.Trials.Sum(trial => trial.Epochs.Count).ShouldBeLessThan(27 * 9 / 2);
    }

    [Fact]
    public void A_trial_that_ends_before_it_hears_that_it_must_stop_is_complete_with_all_its_epochs()
    {
        const string Halved = "tune:\n  method: random\n  metric: validation.accuracy\n  trials: 5\n  prune: { halving: { reduction: 5 } }\n  space:\n    train.label_smoothing: { uniform: [0, 0.5] }";

        var report = Run(Halved, new KnownTrials((_, epoch) => 0.1 * epoch) { IsPatient = false, Epochs = 2 }, further: "train.epochs=2");

        report.Trials.Where(trial => trial.State == TrialState.Complete).ShouldAllBe(trial => trial.Epochs.Count == 2 && trial.Value == 0.2);
    }

    [Fact]
    public void The_hours_of_earlier_parts_count()
    {
        const string Hours = "tune:\n  method: random\n  trials: 1000000\n  max_hours: 2\n  space:\n    train.label_smoothing: { uniform: [0, 0.5] }";
        var clock = new Clock();
        var report = Run(Hours, new KnownTrials((_, _) => clock.Pass(TimeSpan.FromMinutes(10))), clock: clock);
        var again = new KnownTrials((_, _) => clock.Pass(TimeSpan.FromMinutes(10)));

        report.Trials.Count.ShouldBeInRange(4, 5);
        Run(Hours, again, report.Folder, clock: clock);
        again.Started.Count.ShouldBe(0);
    }

    private StudyReport Run(
        string tune, KnownTrials runner, string? resume = null, string? further = null, IProgress<EngineEvent>? progress = null, TimeProvider? clock = null, CancellationTokenSource? stop = null, int? workers = null)
    {
        var pipeline = TonePipeline.LoadText($"{TonePipeline.Yaml}\n{tune}\n", _folder.Path, further is null ? [] : [further]);
        var options = new StudyOptions
        {
            RunsDirectory = _folder["runs"],
            Resume = resume,
            Workers = workers,
            Loading = new PipelineLoadOptions { Catalogue = TonePipeline.Catalogue },
            Time = clock ?? TimeProvider.System,
        };
        return Study.Run(
            pipeline,
            options,
            runner,
            new Events(happened =>
            {
                runner.Report(happened);
                progress?.Report(happened);
            }),
            stop?.Token ?? TestContext.Current.CancellationToken);
    }

    private sealed class Events(Action<EngineEvent> happened) : IProgress<EngineEvent>
    {
        public void Report(EngineEvent value) => happened(value);
    }

    // At each look an hour has passed.
    private sealed class HourByHour : TimeProvider
    {
        private long _hours;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _hours) * 3600;
    }

    // Time passes by what is trained alone.
    private sealed class Clock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public double Pass(TimeSpan time)
        {
            Interlocked.Add(ref _ticks, time.Ticks);
            return 0.5;
        }
    }
}
