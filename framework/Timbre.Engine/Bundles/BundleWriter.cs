using System.Text;
using System.Text.Json;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Writes a trained model as one file.</summary>
internal static class BundleWriter
{
    /// <summary>The name of the part with the resolved pipeline.</summary>
    public const string PipelinePart = "pipeline.yaml";

    /// <summary>The name of the part with the network's weights and buffers.</summary>
    public const string ModelPart = "model.safetensors";

    /// <summary>The name of the part with what the fitted feature extractors and post-processors learned.</summary>
    public const string StatePart = "state.safetensors";

    /// <summary>The name of the part with what training recordings were like; not every bundle has it.</summary>
    public const string DriftPart = "drift.safetensors";

    /// <summary>The name of the part with the fingerprints of the recordings that the model learned from; not every bundle has it.</summary>
    public const string HeardPart = "heard.safetensors";

    /// <summary>Writes a bundle whole or not at all.</summary>
    /// <param name="path">The file, replaced when it exists.</param>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="classifier">The trained model.</param>
    /// <param name="dataHash">The hash of the data.</param>
    /// <param name="report">The evaluation, where there was one.</param>
    /// <param name="parent">The bundle that training started from, where it started from one.</param>
    /// <param name="heard">What the model and those before it learned from.</param>
    /// <param name="reference">What training recordings were like, where they could be measured.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="RunException">A file that the bundle must carry is not what it was.</exception>
    public static void Write(
        string path, LoadedPipeline pipeline, Classifier classifier, string dataHash, EvaluationReport? report, BundleParent? parent, HeardRecordings heard, DriftReference? reference, TimeProvider time)
    {
        var writer = new PartArchiveWriter()
            .Add(ModelPart, classifier.Network.SaveWeights())
            .Add(StatePart, classifier.SaveState())
            .Add(PipelinePart, Encoding.UTF8.GetBytes(pipeline.PortableYaml))
            .Add(HeardPart, heard.Save());
        if (reference is not null)
        {
            writer.Add(DriftPart, reference.Save());
        }

        foreach (var (part, file) in pipeline.Assemblies.Where(assembly => !assembly.IsFirstParty).SelectMany(PluginFiles.Of))
        {
            writer.Add(part, File.ReadAllBytes(file));
        }

        CarriedFiles.Add(writer, pipeline.Files);
        var metadata = new BundleMetadata
        {
            Name = pipeline.Pipeline.Name,
            Labels = pipeline.Pipeline.Data.Labels,
            SampleRate = pipeline.Pipeline.Data.SampleRate,
            WindowSeconds = pipeline.Pipeline.Predict.WindowSeconds ?? pipeline.Pipeline.Data.Clip.Seconds,
            InputShape = classifier.InputShape,
            Arrays = classifier.Arrays,
            Parameters = classifier.Network.ParameterCount,
            Created = time.GetUtcNow(),
            Metrics = Figures(report),
            TimbreVersion = EngineVersion.Timbre,
            TorchVersion = EngineVersion.Torch,
            DataSha256 = dataHash,
            Parent = parent,
            Plugins = [.. pipeline.Assemblies.Select(assembly => new BundledPlugin(
                assembly.Name, assembly.Version, assembly.Sha256, assembly.IsFirstParty ? null : PluginFiles.PartOf(assembly)))],
            Scripts = pipeline.Scripts.ToDictionary(script => script.Path, script => script.Sha256),
        };
        writer.Write(path, JsonSerializer.SerializeToNode(metadata, EngineJson.Indented)!.AsObject());
    }

    private static Dictionary<string, double> Figures(EvaluationReport? report) => report is null ? [] : new()
    {
        ["recordings"] = report.Recordings,
        ["accuracy"] = report.Accuracy,
        ["unweighted_recall"] = report.UnweightedRecall,
        ["macro_f1"] = report.MacroF1,
        ["window_accuracy"] = report.WindowAccuracy,
    };
}
