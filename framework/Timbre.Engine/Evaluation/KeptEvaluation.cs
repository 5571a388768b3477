using System.Text.Json;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Judges a trained model, and keeps figures and judged recordings in a folder as a run does.</summary>
public static class KeptEvaluation
{
    /// <summary>What follows the pipeline's name in the name of the folder of its evaluations.</summary>
    public const string FolderSuffix = "-evaluated";

    /// <summary>The name of the file, in the folder, with the pipeline that the model was trained with.</summary>
    public const string ModelPipelineName = "model.yaml";

    /// <summary>The name of the file, in the folder, with what the model says about itself.</summary>
    public const string ModelMetadataName = "model.json";

    /// <summary>Judges a model by the test split of a pipeline's data, in a new folder <c>runs/&lt;name&gt;-evaluated/&lt;time&gt;/</c>.</summary>
    /// <param name="bundle">The model.</param>
    /// <param name="path">Its file, which the folder's log names.</param>
    /// <param name="pipeline">The pipeline whose data it is judged by.</param>
    /// <param name="options">How to run.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <returns>The report as it is written, and the folder.</returns>
    /// <exception cref="InputException">The model's labels or its kind of data are not the pipeline's.</exception>
    /// <exception cref="RunException">The folder cannot be written.</exception>
    public static (EvaluationReport Report, string Folder) Run(
        Bundle bundle, string path, LoadedPipeline pipeline, RunOptions options, IProgress<EngineEvent>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(options);
        Experiment.RequireLabels(bundle, pipeline);
        try
        {
            using var folder = RunFolder.Create(options.RunsDirectory, ResultFolder.NameBeside(pipeline.Pipeline.Name, FolderSuffix), options.Time);
            AtomicFile.WriteText(folder.Pipeline, pipeline.ResolvedYaml);
            AtomicFile.WriteText(Path.Combine(folder.Path, ModelPipelineName), bundle.Pipeline.PortableYaml);
            AtomicFile.WriteText(Path.Combine(folder.Path, ModelMetadataName), JsonSerializer.Serialize(bundle.Metadata, EngineJson.Indented));
            using var log = new RunLog(folder.Log, options.Time, progress);
            log.Report(new RunStarted(folder.Path, Resumed: false));
            log.Report(EngineVersion.Environment(bundle.Classifier.Device.ToString()));
            log.Report(new PipelinePlaced(pipeline.BaseDirectory));
            log.Report(new ModelNamed(path, bundle.Metadata.Name, bundle.Metadata.Created));
            return (Judge(bundle, pipeline, options, folder, log, cancellation), folder.Path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new RunException($"The evaluation's files cannot be written or read: {failure.Message.TrimEnd('.')}. Look at the space and the rights in '{options.RunsDirectory}'.", failure);
        }
    }

    private static EvaluationReport Judge(
        Bundle bundle, LoadedPipeline pipeline, RunOptions options, RunFolder folder, RunLog log, CancellationToken cancellation)
    {
        try
        {
            var result = Experiment.Evaluate(bundle, pipeline, options, log, cancellation);
            var report = EvaluationFiles.Write(folder.Predictions, bundle.Metadata.Labels, result);
            AtomicFile.WriteText(folder.Metrics, report.ToJson());
            return report;
        }
        catch (Exception failure) when (failure is RunException or StageException or PipelineException or InputException)
        {
            log.Report(new RunFailed(failure.Message));
            throw;
        }
    }
}
