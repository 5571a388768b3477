using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>A search over values of a pipeline.</summary>
public sealed class Study : IDisposable
{
    /// <summary>What follows the pipeline's name in the name of the folder of its searches.</summary>
    public const string FolderSuffix = "-tune";

    // So many trials in a row without a result, and the rest would hardly have one.
    private const int FailuresInARow = 20;

    private readonly LoadedPipeline _pipeline;
    private readonly TuneSection _section;
    private readonly StudyMetric _metric;
    private readonly StudyOptions _options;
    private readonly RunFolder _folder;
    private readonly StudyStore _store;
    private readonly ITrialRunner _runner;
    private readonly IProgress<EngineEvent>? _progress;
    private readonly ISampler _sampler;
    private readonly SuccessiveHalving? _halving;
    private readonly List<Trial> _trials;
    private readonly Dictionary<int, IRunningTrial> _running = [];
    private readonly Dictionary<int, int> _epochs = [];
    private readonly Dictionary<int, List<TrialEpoch>> _ahead = [];
    private readonly BlockingCollection<(int Number, TrialReport? Report)> _reports = [];
    private int _failures;

    private Study(LoadedPipeline pipeline, StudyOptions options, RunFolder folder, StudyStore store, ITrialRunner runner, IProgress<EngineEvent>? progress)
    {
        _pipeline = pipeline;
        _section = pipeline.Pipeline.Tune!;
        _metric = StudyMetric.Of(_section);
        _options = options;
        _folder = folder;
        _store = store;
        _runner = runner;
        _progress = progress;
        _sampler = Samplers.Of(_section, pipeline.Pipeline.Seed);
        _halving = _section.Prune is { } prune ? new SuccessiveHalving(prune.Halving, _metric) : null;
        _trials = [.. store.Trials()];
    }

    private bool IsOver => _section.MaxHours is { } hours && _store.Seconds >= hours * 3600;

    private long? Limit => LimitOf(_section);

    /// <summary>Runs a search, or goes on with one, to its end; trials that an interruption ended go on from their checkpoints.</summary>
    /// <param name="pipeline">The pipeline with its search.</param>
    /// <param name="options">How to run.</param>
    /// <param name="runner">Trains the trials.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early, with checkpoints.</param>
    /// <returns>The report, which is also written to the search's folder.</returns>
    /// <exception cref="InputException">The pipeline has no search, or there is none to go on with.</exception>
    /// <exception cref="RunException">One trial after another failed.</exception>
    /// <exception cref="RunCancelledException">It was cancelled, and can be resumed.</exception>
    public static StudyReport Run(
        LoadedPipeline pipeline, StudyOptions options, ITrialRunner runner, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(runner);
        if (pipeline.Pipeline.Tune is null)
        {
            throw new InputException($"The pipeline '{pipeline.Pipeline.Name}' has no search; add a block 'tune:' with a space, as in 'tune: {{ trials: 20, space: {{ train.optimizer.adam.lr: {{ log_uniform: [1.0e-4, 1.0e-1] }} }} }}'.");
        }

        try
        {
            return Search(pipeline, options, runner, progress, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw RunFolder.Refused(failure, options.RunsDirectory);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var trial in _running.Values)
        {
            trial.Dispose();
        }
    }

    private static StudyReport Search(LoadedPipeline pipeline, StudyOptions options, ITrialRunner runner, IProgress<EngineEvent>? progress, CancellationToken cancellation)
    {
        var name = ResultFolder.NameBeside(pipeline.Pipeline.Name, FolderSuffix);
        if (options.Resume is null && StudyFolder.Unfinished(options, name, StudyIdentity.Of(pipeline), LimitOf(pipeline.Pipeline.Tune!)) is { } unfinished)
        {
            progress?.Report(unfinished);
        }

        using var folder = options.Resume is null ? RunFolder.Create(options.RunsDirectory, name, options.Time) : StudyFolder.Open(options, name);
        using var store = new StudyStore(Path.Combine(folder.Path, StudyStore.FileName), options.Time);
        Identify(pipeline, folder, store);
        using var study = new Study(pipeline, options, folder, store, runner, progress);
        progress?.Report(new StudyStarted(folder.Path, study._trials.Count));
        try
        {
            study.Search(cancellation);
        }
        catch (OperationCanceledException cancelled)
        {
            throw new RunCancelledException(folder.Path, cancelled) { HasCheckpoint = true };
        }
        catch (SqliteException failure)
        {
            throw new RunException($"The record of the search in '{folder.Path}' cannot be written: {failure.Message.TrimEnd('.')}. Look at the space and the rights there, and resume the search.", failure);
        }

        return StudyReport.Write(pipeline, options.Loading, store, study._trials, folder.Path);
    }

    private static long? LimitOf(TuneSection section) => section.Method != TuneMethod.Grid ? section.Trials
        : Math.Min(section.Trials ?? long.MaxValue, GridSampler.Size(SearchDimension.Of(section)));

    private static void Identify(LoadedPipeline pipeline, RunFolder folder, StudyStore store)
    {
        var now = StudyIdentity.Of(pipeline);
        if (store.Identity is not { } before)
        {
            AtomicFile.WriteText(folder.Pipeline, pipeline.ResolvedYaml);
            store.Begin(now, pipeline.Pipeline);
            return;
        }

        var differences = before.Differences(now).ToList();
        if (differences.Count > 0)
        {
            throw new InputException($"The search '{folder.Path}' cannot be resumed: {string.Join("; ", differences)}. Undo the change, or start a new search.");
        }
    }

    private void Search(CancellationToken cancellation)
    {
        using var wake = cancellation.Register(() => _reports.Add((0, null)));
        while (true)
        {
            var isStopping = cancellation.IsCancellationRequested || IsOver || _failures >= FailuresInARow;
            while (!isStopping && _running.Count < _section.Parallel && NextTrial() is { } trial)
            {
                Start(trial);
                isStopping = _failures >= FailuresInARow;
            }

            if (_running.Count == 0)
            {
                break;
            }

            if (isStopping)
            {
                foreach (var running in _running.Values)
                {
                    running.Stop();
                }
            }

            if (_reports.TryTake(out var next, Patience(isStopping), CancellationToken.None) && next.Report is { } report)
            {
                Take(next.Number, report);
            }
        }

        cancellation.ThrowIfCancellationRequested();
        if (_failures >= FailuresInARow)
        {
            throw new RunException(FormattableString.Invariant(
                $"The last {FailuresInARow} trials gave no result, so the search ends; the record in '{_folder.Path}' says why for each. The last: {_trials.FindLast(trial => trial.Error is not null)!.Error}"));
        }
    }

    // Until something is reported or the time is up.
    private int Patience(bool isStopping) => isStopping || _section.MaxHours is not { } hours
        ? Timeout.Infinite
        : (int)Math.Clamp(((hours * 3600) - _store.Seconds) * 1000, 1, int.MaxValue);

    // Those that an interruption ended, then those that others proved right, then new ones.
    private Trial? NextTrial()
    {
        var idle = _trials.FindAll(trial => !_running.ContainsKey(trial.Number));
        if (idle.Find(trial => trial.State == TrialState.Running) is { } interrupted)
        {
            return interrupted;
        }

        if (_halving?.Promotable(idle.FindAll(trial => trial.State == TrialState.Pruned), _trials) is { } promoted)
        {
            return Update(promoted with { State = TrialState.Running, Rung = RungAbove(promoted, promoted.Rung!.Value), Ended = null });
        }

        var number = _trials.Count + 1;
        return number <= (Limit ?? long.MaxValue) && _sampler.Propose(number, _trials) is { } values ? Add(number, values) : null;
    }

    private Trial Add(int number, IReadOnlyList<ParameterValue> values)
    {
        var trial = new Trial
        {
            Number = number,
            Parameters = values,
            State = TrialState.Running,
            Rung = _halving?.First,
            Started = _options.Time.GetUtcNow(),
        };
        try
        {
            var pipeline = TrialExecution.Load(Order(trial), _options.Loading);
            _epochs[number] = pipeline.Pipeline.Train.Epochs;
            trial = trial with
            {
                Parameters = [.. values.Where(value => !pipeline.Inactive.Contains(value.Path))],
                Rung = trial.Rung < _epochs[number] ? trial.Rung : null,
            };
        }
        catch (PipelineException refusal)
        {
            trial = trial with { State = TrialState.Invalid, Error = refusal.Message, Ended = _options.Time.GetUtcNow() };
        }

        _store.Add(trial);
        _trials.Add(trial);
        return trial;
    }

    private void Start(Trial trial)
    {
        if (trial.State == TrialState.Invalid)
        {
            Finish(trial);
            return;
        }

        _progress?.Report(new TrialStarted(trial, Limit));
        _ahead[trial.Number] = [];
        _running[trial.Number] = _runner.Start(Order(trial), report => _reports.Add((trial.Number, report)));
    }

    private TrialOrder Order(Trial trial) => new()
    {
        Number = trial.Number,
        Pipeline = _pipeline.ResolvedYaml,
        BaseDirectory = _pipeline.BaseDirectory,
        Assignments = [.. trial.Parameters.Select(parameter => parameter.ToString())],
        Metric = _metric.Name,
        Folder = Path.Combine(_folder.Path, trial.Folder),
        Parallel = _section.Parallel,
        Workers = _options.Workers,
        AllowCode = _options.Loading.AllowCode,
    };

    private void Take(int number, TrialReport report)
    {
        var trial = _trials[number - 1];
        switch (report)
        {
            case TrialEpochFinished { Epoch: var epoch } when trial.State == TrialState.Running && epoch.Metrics.Epoch <= (trial.Rung ?? int.MaxValue):
                Take(trial, epoch);
                break;
            // What it does before it hears that it must stop counts only where that was the rest of it.
            case TrialEpochFinished { Epoch: var epoch }:
                _ahead[number].Add(epoch);
                break;
            case TrialEnded ended:
                _running.Remove(number, out var process);
                process!.Dispose();
                Take(trial, ended);
                break;
        }
    }

    private void Take(Trial trial, TrialEpoch epoch)
    {
        trial = trial with { Epochs = [.. trial.Epochs.Take(epoch.Metrics.Epoch - 1), epoch, .. trial.Epochs.Skip(epoch.Metrics.Epoch)] };
        trial = trial with { Value = trial.Epochs[^1].Value };
        _trials[trial.Number - 1] = trial;
        if (trial.Rung == epoch.Metrics.Epoch)
        {
            trial = _halving!.IsPromotable(trial, _trials)
                ? trial with { Rung = RungAbove(trial, epoch.Metrics.Epoch) }
                : trial with { State = TrialState.Pruned };
        }

        Update(trial, epoch);
        if (trial.State == TrialState.Pruned)
        {
            _running[trial.Number].Stop();
        }

        _progress?.Report(new TrialProgressed(trial));
    }

    private int? RungAbove(Trial trial, int rung)
    {
        if (!_epochs.TryGetValue(trial.Number, out var epochs))
        {
            _epochs[trial.Number] = epochs = TrialExecution.Load(Order(trial), _options.Loading).Pipeline.Train.Epochs;
        }

        var next = _halving!.Next(rung);
        return next < epochs ? next : null;
    }

    private void Take(Trial trial, TrialEnded ended)
    {
        var state = ended.Outcome switch
        {
            TrialOutcome.Complete => TrialState.Complete,
            TrialOutcome.Failed => TrialState.Failed,
            TrialOutcome.Invalid => TrialState.Invalid,
            _ => trial.State,
        };
        if (state == TrialState.Running)
        {
            return;
        }

        foreach (var epoch in state == TrialState.Complete ? _ahead[trial.Number].SkipWhile(epoch => epoch.Metrics.Epoch <= trial.Epochs.Count) : [])
        {
            trial = Update(trial with { Epochs = [.. trial.Epochs, epoch], Value = epoch.Value }, epoch);
        }

        Finish(Update(trial with { State = state, Error = ended.Error, Ended = _options.Time.GetUtcNow() }));
    }

    private void Finish(Trial trial)
    {
        _failures = trial.State is TrialState.Failed or TrialState.Invalid ? _failures + 1 : 0;
        if (trial.State is not TrialState.Pruned && Directory.Exists(Path.Combine(_folder.Path, trial.Folder, "checkpoints")))
        {
            Directory.Delete(Path.Combine(_folder.Path, trial.Folder, "checkpoints"), recursive: true);
        }

        _progress?.Report(new TrialFinished(trial, StudyReport.BestOf(_trials, _metric)));
    }

    private Trial Update(Trial trial, TrialEpoch? epoch = null)
    {
        _trials[trial.Number - 1] = trial;
        _store.Update(trial, epoch);
        return trial;
    }
}
