using System.Text.Json;
using Timbre.Audio;
using Timbre.Pipelines;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>One run of a pipeline, from its data to its bundle.</summary>
internal sealed class ExperimentRun
{
    private readonly LoadedPipeline _pipeline;
    private readonly RunOptions _options;
    private readonly RunFolder _folder;
    private readonly Device _device;
    private readonly TensorBoardLog _progress;
    private readonly CancellationToken _cancellation;

    private ExperimentRun(
        LoadedPipeline pipeline, RunOptions options, RunFolder folder, Device device, TensorBoardLog progress, CancellationToken cancellation)
    {
        _pipeline = pipeline;
        _options = options;
        _folder = folder;
        _device = device;
        _progress = progress;
        _cancellation = cancellation;
    }

    /// <summary>Runs a pipeline in a new folder, or goes on with an earlier run.</summary>
    public static RunResult Start(
        LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress, bool evaluate, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(options);
        var device = ComputeDevice.Resolve(options.Device ?? pipeline.Pipeline.Device);
        ComputeThreads.UseAllCores();
        DryRunner.Run(pipeline);
        if (options.From is { } parent)
        {
            KeptFrontEnd.Require(parent, pipeline);
        }

        try
        {
            using var folder = Open(pipeline, options);
            using var log = new RunLog(folder.Log, options.Time, progress);
            using var figures = new TensorBoardLog(folder.Path, options.Time, log);
            figures.Report(new RunStarted(folder.Path, options.Resume is not null));
            figures.Report(EngineVersion.Environment(device.ToString()));
            figures.Report(new PipelinePlaced(pipeline.BaseDirectory));
            return Execute(new ExperimentRun(pipeline, options, folder, device, figures, cancellation), evaluate);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw RunFolder.Refused(failure, options.RunsDirectory);
        }
    }

    /// <summary>Prepares a pipeline's data.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="options">Workers, memory and cache.</param>
    /// <param name="device">Where batches end up.</param>
    /// <param name="frontEndState">What the fitted stages learned earlier; null fits them.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early.</param>
    public static PreparedData Prepare(
        LoadedPipeline pipeline,
        RunOptions options,
        Device device,
        IReadOnlyDictionary<string, Tensor>? frontEndState,
        IProgress<EngineEvent> progress,
        CancellationToken cancellation)
    {
        var data = PreparedData.Prepare(pipeline, Preparation(options, device, progress, cancellation) with { FrontEndState = frontEndState });
        TellLeftOut(data.Content, data.Corpus, progress);
        return data;
    }

    /// <summary>Lists, splits and decodes a pipeline's data, and tells what was left out.</summary>
    public static DecodedData Decode(
        LoadedPipeline pipeline, RunOptions options, Device device, IProgress<EngineEvent>? progress, CancellationToken cancellation)
    {
        var data = DecodedData.Read(pipeline, Preparation(options, device, progress, cancellation), isFitted: true);
        if (progress is not null)
        {
            TellLeftOut(data.Content, data.Corpus, progress);
        }

        return data;
    }

    /// <summary>How data are prepared for a run.</summary>
    public static PrepareOptions Preparation(
        RunOptions options, Device device, IProgress<EngineEvent>? progress, CancellationToken cancellation) => new()
    {
        Device = device,
        CacheDirectory = options.CacheDirectory,
        Workers = options.Workers ?? Environment.ProcessorCount,
        MemoryLimit = options.MemoryLimit,
        Progress = progress is null ? null : new Relay(progress),
        Cancellation = cancellation,
    };

    /// <summary>Tells which recordings were left out, and why.</summary>
    public static void TellLeftOut(RecordingStore content, Corpus corpus, IProgress<EngineEvent> progress)
    {
        foreach (var note in corpus.LeftOut)
        {
            progress.Report(new DataSelected(note));
        }

        if (content.Unreadable is { Count: > 0 } unreadable)
        {
            progress.Report(new Warning(UnreadableCheck.LeftOut(unreadable, corpus.Samples.Count)));
        }
    }

    private static RunFolder Open(LoadedPipeline pipeline, RunOptions options)
    {
        if (options.Resume is null)
        {
            var created = options.Folder is { } folder
                ? RunFolder.CreateAt(folder)
                : RunFolder.Create(options.RunsDirectory, pipeline.Pipeline.Name, options.Time);
            AtomicFile.WriteText(created.Pipeline, pipeline.ResolvedYaml);
            if (options.From is { } parent)
            {
                AtomicFile.WriteText(created.Parent, JsonSerializer.Serialize(parent.Origin, EngineJson.Indented));
            }

            return created;
        }

        return RunFolder.Open(options.Resume == RunOptions.Latest ? RunFolder.Latest(options.RunsDirectory, pipeline.Pipeline.Name) : options.Resume);
    }

    private static RunResult Execute(ExperimentRun run, bool evaluate)
    {
        try
        {
            return run.Execute(evaluate);
        }
        catch (OperationCanceledException cancelled)
        {
            throw new RunCancelledException(run._folder.Path, cancelled) { HasCheckpoint = new CheckpointStore(run._folder.Checkpoints).Any };
        }
        catch (Exception failure) when (failure is RunException or StageException or PipelineException or InputException)
        {
            run._progress.Report(new RunFailed(failure.Message));
            throw;
        }
    }

    private RunResult Execute(bool evaluate)
    {
        var checkpoints = new CheckpointStore(_folder.Checkpoints);
        var checkpoint = _options.Resume is null ? null : ReadCheckpoint(checkpoints);
        _progress.Report(new PhaseStarted(RunPhase.Preparing));
        using var data = (checkpoint?.FrontEnd ?? _options.From?.State) is not { } learned
            ? Prepare(_pipeline, _options, _device, null, _progress, _cancellation)
            : TensorParts.Use(learned, state => Prepare(_pipeline, _options, _device, state, _progress, _cancellation));
        var identity = RunIdentity.Of(_pipeline, data.ContentHash, _options.From);
        RefuseOther(checkpoint?.Identity, identity);
        RequireValidation(data);
        Slicer.Require(_options.Slices, data.Corpus.Samples.Select(sample => sample.Recording));
        WarnOfSlowness();
        if (evaluate && data.Split.Test.Count == 0)
        {
            _progress.Report(new Warning(
                "The split has no test part, so the model will not be judged; give data.split.test a share, or judge the model by other data with 'timbre evaluate --all'."));
        }

        var network = Network.Build(_pipeline.Pipeline, data.InputShape, _device);
        using var classifier = new Classifier(_pipeline.Pipeline, data.FrontEnd, network, data.InputShape, data.Corpus.Features);
        if (_options.From is { } parent)
        {
            _progress.Report(WeightTransfer.Apply(parent, network, _pipeline.Pipeline, data.InputShape));
        }

        _progress.Report(new DataAudited(data.Labels, data.Audit));
        var history = Train(network, data, identity, checkpoints, checkpoint);
        var kept = _pipeline.Pipeline.Train.EarlyStopping is { } section ? EarlyStopping.Best(section, history) + 1 : history.Count;
        _progress.Report(new TrainingFinished(history.Count, kept));
        FitPost(classifier, data.Split.Validation);
        var result = evaluate && data.Split.Test.Count > 0 ? Judge(classifier, data) : null;
        return Save(classifier, data, history, kept, result);
    }

    private EvaluationResult Judge(Classifier classifier, PreparedData data)
    {
        var result = ModelJudge.Judge(classifier, data.Split.Test, data.Audit, _options, _progress, _cancellation);
        if (_options.From is { Heard: null } && _options.From.Metadata.DataSha256 != data.ContentHash)
        {
            _progress.Report(new Warning(
                $"What the bundle '{_options.From.Path}' learned from is not known, since an earlier version of Timbre made it; recordings of the test split may be among it."));
        }

        var heard = Honesty.Heard(data.Split.Test, _options.From?.Heard?.Among(data.Split.Test, data.Content));
        return result with { Report = result.Report with { FlatteredBy = [.. result.Report.FlatteredBy, .. heard] } };
    }

    private IReadOnlyList<EpochMetrics> Train(
        Network network, PreparedData data, RunIdentity identity, CheckpointStore checkpoints, Checkpoint? checkpoint)
    {
        _progress.Report(new PhaseStarted(RunPhase.Training));
        using var trainer = new Trainer(_pipeline.Pipeline, new TrainingInput
        {
            Train = data.Train,
            Validation = data.Validation,
            ClassCounts = data.ClassCounts,
            Identity = identity,
            FrontEndState = TensorParts.Write(data.FrontEnd.State),
            Checkpoints = checkpoints,
            Progress = _progress,
            Time = _options.Time,
        }, network);
        if (checkpoint is not null)
        {
            trainer.Restore(checkpoint);
        }

        return trainer.Train(_cancellation);
    }

    // After training, so that a resumed run, which ends with the same weights, learns the same.
    private void FitPost(Classifier classifier, IReadOnlyList<Sample> validation)
    {
        if (classifier.Post.FirstFitted is null)
        {
            return;
        }

        ModelJudge.Adapt(classifier, validation, _options, _progress, _cancellation);
        _progress.Report(new PhaseStarted(RunPhase.Calibrating));
        var known = new List<(IReadOnlyList<WindowScore> Windows, int Label)>(validation.Count);
        var done = 0;
        foreach (var recording in classifier.Score(validation.Select(sample => sample.Recording), _options.Workers, _cancellation))
        {
            if (recording.Error is null)
            {
                known.Add((recording.Windows, validation[done].Label));
            }

            _progress.Report(new RecordingPredicted(++done, validation.Count));
        }

        classifier.Post.Fit(known);
    }

    private RunResult Save(Classifier classifier, PreparedData data, IReadOnlyList<EpochMetrics> history, int kept, EvaluationResult? result)
    {
        _progress.Report(new PhaseStarted(RunPhase.Saving));
        if (result is not null)
        {
            AtomicFile.WriteText(_folder.Metrics, EvaluationFiles.Write(_folder.Predictions, classifier.Labels, result).ToJson());
            _progress.Report(result.Report, kept);
        }

        var reference = MeasureTraining(classifier, data);
        BundleWriter.Write(_folder.Bundle, _pipeline, classifier, data.ContentHash, result?.Report, _options.From?.Origin, HeardRecordings.Of(data, _options.From?.Heard), reference, _options.Time);
        KeepExamples(data);
        return new RunResult
        {
            Folder = _folder.Path,
            Bundle = _folder.Bundle,
            History = history,
            KeptEpoch = kept,
            Audit = data.Audit,
            Evaluation = result,
        };
    }

    // A trained model is worth more than what could be told of later recordings.
    private DriftReference? MeasureTraining(Classifier classifier, PreparedData data)
    {
        try
        {
            return DriftReference.Of(new RecordingMeter(_pipeline.Pipeline, classifier), data.Split, _cancellation);
        }
        catch (Exception failure) when (failure is StageException or RunException)
        {
            _progress.Report(new Warning($"The bundle keeps no statistics of the training data, so that drift cannot be told later: {failure.Message}"));
            return null;
        }
    }

    private void KeepExamples(PreparedData data)
    {
        try
        {
            TrainingExamples.Write(_folder.Path, _pipeline, data, Preparation(_options, _device, null, _cancellation));
        }
        catch (Exception failure) when (failure is AudioException or StageException or RunException or IOException or UnauthorizedAccessException)
        {
            _progress.Report(new Warning($"No training examples are kept: {failure.Message}"));
        }
    }

    private Checkpoint? ReadCheckpoint(CheckpointStore checkpoints)
    {
        var checkpoint = checkpoints.ReadNewest(message => _progress.Report(new Warning(message)));
        var before = checkpoint?.Identity
            ?? RunIdentity.Of(_pipeline, "") with
            {
                Pipeline = File.Exists(_folder.Pipeline) ? File.ReadAllText(_folder.Pipeline) : _pipeline.ResolvedYaml,
                Parent = _folder.ParentSha256,
            };
        // The data are not known yet; a changed pipeline is told before they are decoded.
        RefuseOther(before, RunIdentity.Of(_pipeline, before.Data, _options.From));
        return checkpoint;
    }

    private void RefuseOther(RunIdentity? before, RunIdentity now)
    {
        var differences = before?.Differences(now).ToList() ?? [];
        if (differences.Count > 0)
        {
            throw new InputException(
                $"The run '{_folder.Path}' cannot be resumed: {string.Join("; ", differences)}. Undo the change, or start a new run.");
        }
    }

    private void RequireValidation(PreparedData data)
    {
        if (_pipeline.Pipeline.Train.EarlyStopping is { } section && data.Split.Validation.Count == 0)
        {
            throw new PipelineException([DataErrors.At(
                _pipeline,
                "train.early_stopping",
                $"Early stopping monitors {section.Monitor}, and the split has no validation part; give data.split.validation a share, or leave early stopping out.")]);
        }

        if (PostChain.Of(_pipeline.Pipeline).FirstFitted is { } stage && data.Split.Validation.Count == 0)
        {
            throw new PipelineException([new Diagnostic(
                stage.Location,
                $"'{stage.Name}' learns from the validation part, and the split has none; give data.split.validation a share, or leave '{stage.Name}' out.",
                SourceLines.Find(_pipeline, stage.Location))]);
        }
    }

    private void WarnOfSlowness()
    {
        if (_device.type == DeviceType.CPU && LinearAlgebra.Warning() is { } warning)
        {
            _progress.Report(new Warning(warning));
        }
    }

    private sealed class Relay(IProgress<EngineEvent> progress) : IProgress<DataProgress>
    {
        public void Report(DataProgress value) => progress.Report(new DataPrepared(value));
    }
}
