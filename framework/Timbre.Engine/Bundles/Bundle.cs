using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Timbre.Pipelines;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A trained model in one file, <c>model.timbre</c>: all that a prediction needs.</summary>
public sealed class Bundle : IDisposable
{
    private Bundle(BundleMetadata metadata, LoadedPipeline pipeline, Classifier classifier)
    {
        Metadata = metadata;
        Pipeline = pipeline;
        Classifier = classifier;
    }

    /// <summary>What the bundle says about itself.</summary>
    public BundleMetadata Metadata { get; }

    /// <summary>The pipeline that it was trained with.</summary>
    public LoadedPipeline Pipeline { get; }

    /// <summary>The model, ready to predict.</summary>
    public Classifier Classifier { get; }

    /// <summary>What training recordings were like; null in a bundle of an earlier version.</summary>
    internal DriftReference? Reference { get; private init; }

    /// <summary>What it and the models before it learned from; null in a bundle of an earlier version.</summary>
    internal HeardRecordings? Heard { get; private init; }

    /// <summary>Reads what a bundle says about itself, checks every hash, and runs nothing of it.</summary>
    /// <exception cref="BundleException">The file is missing, damaged, altered, or of a newer format.</exception>
    public static BundleMetadata ReadMetadata(string path) => Open(path).Metadata;

    /// <summary>Loads a bundle; it needs neither the training data nor, apart from Timbre and its plugins, any other file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">Device, cache, and whether code in the bundle may run; it runs by default.</param>
    /// <exception cref="BundleException">The file is missing, damaged, altered, of a newer format, or holds code where code is refused.</exception>
    /// <exception cref="PipelineException">Its pipeline cannot be used by this version of Timbre.</exception>
    /// <exception cref="InputException">There is no such device, or no folder for a cache.</exception>
    /// <exception cref="DllNotFoundException">LibTorch is not installed, or another one than Timbre was built for.</exception>
    public static Bundle Load(string path, BundleOptions? options = null)
    {
        options ??= new BundleOptions();
        var (archive, metadata) = Open(path);
        if (!options.AllowCode)
        {
            RefuseCode(path, metadata);
        }

        try
        {
            ComputeThreads.UseAllCores();
            var pipeline = BundledPlugins.Load(path, metadata, options.Catalogue, () => LoadPipeline(path, archive, options));
            return new Bundle(metadata, pipeline, MakeClassifier(archive, metadata, pipeline.Pipeline, ComputeDevice.Resolve(options.Device ?? pipeline.Pipeline.Device)))
            {
                Reference = archive.Names.Contains(BundleWriter.DriftPart) ? DriftReference.Load(archive[BundleWriter.DriftPart]) : null,
                Heard = HeardRecordings.Of(archive),
            };
        }
        catch (InvalidDataException failure)
        {
            throw Unusable(path, failure);
        }
    }

    /// <summary>Frees the model.</summary>
    public void Dispose() => Classifier.Dispose();

    /// <summary>The content of a bundle, with every hash checked; nothing of it is run.</summary>
    /// <exception cref="BundleException">The file is missing, damaged, altered, or of a newer format.</exception>
    internal static (PartArchive Archive, BundleMetadata Metadata) Open(string path)
    {
        try
        {
            var archive = PartArchive.Read(path, metadata => RequireFormat(path, metadata));
            return (archive, archive.Metadata.Deserialize<BundleMetadata>(EngineJson.Indented)!);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            throw Unusable(path, failure);
        }
    }

    private static void RequireFormat(string path, JsonObject metadata)
    {
        var version = (int?)metadata["format_version"];
        if ((string?)metadata["format"] != "timbre-bundle" || version is null)
        {
            throw new InvalidDataException("it is another kind of file");
        }

        if (version > BundleMetadata.CurrentFormatVersion)
        {
            throw new BundleException(FormattableString.Invariant(
                $"The bundle '{path}' has format version {version}, and this version of Timbre reads up to {BundleMetadata.CurrentFormatVersion}; use Timbre {metadata["timbre_version"]} or newer."));
        }
    }

    private static void RefuseCode(string path, BundleMetadata metadata)
    {
        var code = metadata.Plugins.Where(plugin => plugin.Part is not null).Select(plugin => $"the plugin assembly '{plugin.Name}'")
            .Concat(metadata.Scripts.Keys.Select(key => $"a script at {key}")).ToList();
        if (code.Count > 0)
        {
            throw new BundleException($"The bundle '{path}' holds code, which is refused here: {string.Join(", ", code)}. Allow code if you trust whoever made it.");
        }
    }

    private static LoadedPipeline LoadPipeline(string path, PartArchive archive, BundleOptions options)
    {
        var cache = options.CacheDirectory ?? CacheFolder.Of(Environment.GetEnvironmentVariable) ?? throw new InputException(
            "There is no folder for Timbre's cache: neither TIMBRE_CACHE nor XDG_CACHE_HOME nor HOME is set. Set TIMBRE_CACHE, or the options' CacheDirectory, to a folder that only this user can write.");
        var folder = Path.Combine(cache, "bundles", archive.Hash[..32]);
        var carried = PluginFiles.Extract(archive, folder);
        CarriedFiles.Extract(archive, folder);
        var yaml = Encoding.UTF8.GetString(archive[BundleWriter.PipelinePart]);
        return PipelineLoader.LoadText(yaml, $"{path}/{BundleWriter.PipelinePart}", folder, new PipelineLoadOptions
        {
            AllowCode = options.AllowCode,
            Catalogue = options.Catalogue,
            CheckPaths = false,
            Overrides = ["plugins=[]"],
            Plugins = carried,
        });
    }

    private static Classifier MakeClassifier(PartArchive archive, BundleMetadata metadata, Pipeline pipeline, Device device)
    {
        var frontEnd = new FrontEnd(pipeline.Features, pipeline.Prepare);
        TensorParts.Use(archive[BundleWriter.StatePart], frontEnd.Restore);
        var network = Network.Build(pipeline, metadata.InputShape, device);
        try
        {
            network.LoadWeights(archive[BundleWriter.ModelPart]);
            var classifier = new Classifier(pipeline, frontEnd, network, metadata.InputShape, metadata.Arrays);
            TensorParts.Use(archive[BundleWriter.StatePart], classifier.Post.Restore);
            return classifier;
        }
        catch
        {
            network.Dispose();
            throw;
        }
    }

    /// <summary>What to say of a file that cannot be read, or not understood.</summary>
    internal static BundleException Unusable(string path, Exception failure)
    {
        var reason = failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : failure.Message.TrimEnd('.');
        return new BundleException($"The bundle '{path}' cannot be used: {reason}. Name a {RunFolder.BundleName} that a run left in its folder, or copy it again from where it was made.", failure);
    }
}
