using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Loading;
using Timbre.Pipelines.Scripts;
using Timbre.Pipelines.Search;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines;

/// <summary>Reads pipelines: YAML in, a checked pipeline with its plugins constructed out. No data is read and LibTorch is not loaded.</summary>
public static class PipelineLoader
{
    /// <summary>Reads a pipeline file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; the defaults if null.</param>
    /// <exception cref="PipelineException">The pipeline has mistakes; the exception holds all of them.</exception>
    public static LoadedPipeline Load(string path, PipelineLoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var fullPath = Path.GetFullPath(path);
        try
        {
            return Load(DocumentChain.ReadFile(fullPath, path), fullPath, options ?? new PipelineLoadOptions());
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new PipelineException([new Diagnostic(null, $"The pipeline {path} does not exist.", Suggestion: DocumentChain.Nearest(fullPath))]);
        }
        catch (IOException failure)
        {
            throw new PipelineException([new Diagnostic(null, $"The pipeline {path} cannot be read: {failure.Message}")]);
        }
    }

    /// <summary>Reads a pipeline from a text.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="displayName">The text's name in error messages.</param>
    /// <param name="baseDirectory">The folder that relative paths start from, an absolute path.</param>
    /// <param name="options">How to read it; the defaults if null.</param>
    /// <exception cref="PipelineException">The pipeline has mistakes; the exception holds all of them.</exception>
    public static LoadedPipeline LoadText(string yaml, string displayName, string baseDirectory, PipelineLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        var directory = Path.GetFullPath(baseDirectory).TrimEnd(Path.DirectorySeparatorChar) is { Length: > 0 } folder ? folder : baseDirectory;
        return Load(new SourceText(displayName, yaml, directory), null, options ?? new PipelineLoadOptions());
    }

    private static LoadedPipeline Load(SourceText text, string? fullPath, PipelineLoadOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var documents = new DocumentChain(options.Environment, diagnostics);
        var chain = documents.Read(text, fullPath);
        var overrides = options.Overrides
            .Select(change => Override.Parse(change, text.Directory, options.Environment, diagnostics))
            .OfType<Override>()
            .ToList();
        if (chain.Count == 0)
        {
            diagnostics.ThrowIfAny();
        }

        var plugins = PluginPaths.Rebase(FindPlugins(chain, overrides), options.Plugins, text.Directory);
        var (catalogue, isComplete) = LoadPlugins(plugins, options, text.Directory, diagnostics);
        var root = overrides.Aggregate(
            Merge(chain, catalogue),
            (merged, change) => new OverrideApplication(change, catalogue, diagnostics).ApplyTo(merged));
        (root, var inactive) = Assignments.Apply(root, options, text.Directory, catalogue, diagnostics);
        root = plugins is null ? root : root.With(plugins);
        // An override may take the search away.
        root = root.Find(TuneSection.Key) is { Value.IsNull: true } ? root.Without(TuneSection.Key) : root;

        var scripts = new ScriptCache(CacheFolder.Of(options.Environment) is { } folder ? Path.Combine(folder, "scripts") : null);
        var session = Session(diagnostics);
        var binder = new Binder(session);
        var pipeline = binder.BindPipeline(root);
        new SpaceCheck(root, session, Session).Run();
        ValidationCheck.Run(root, diagnostics);
        diagnostics.ThrowIfAny(binder.PartialPipeline() is { } partial ? Loaded(partial, session) : null);
        return Loaded(pipeline!, session) with
        {
            ResolvedYaml = NodeWriter.Write(root, session.Replacements),
            PortableYaml = NodeWriter.Write(
                root.Without(PluginPaths.Key).Without(TuneSection.Key),
                new Dictionary<Node, Node>(session.Replacements.Concat(session.Carried), ReferenceEqualityComparer.Instance)),
            RootedYaml = NodeWriter.Write(
                plugins is null ? root : root.With(PluginPaths.Rooted(plugins, text.Directory)),
                new Dictionary<Node, Node>(session.Replacements.Concat(session.Rooted), ReferenceEqualityComparer.Instance)),
            Inactive = inactive,
        };

        BindingSession Session(DiagnosticBag found) => new()
        {
            Catalogue = catalogue,
            Diagnostics = found,
            BaseDirectory = text.Directory,
            AllowCode = options.AllowCode,
            CheckPaths = options.CheckPaths,
            IsCatalogueComplete = isComplete,
            IsTextComplete = documents.IsComplete,
            ScriptCache = scripts,
        };
    }

    private static LoadedPipeline Loaded(Pipeline pipeline, BindingSession session) => new()
    {
        Pipeline = pipeline,
        ResolvedYaml = "",
        PortableYaml = "",
        RootedYaml = "",
        BaseDirectory = session.BaseDirectory,
        InputChecks = session.InputChecks,
        Locations = session.Locations,
        Assemblies = session.Assemblies,
        Scripts = session.Scripts,
        Files = session.Files,
    };

    private static (PluginCatalogue Catalogue, bool IsComplete) LoadPlugins(
        MapEntry? plugins, PipelineLoadOptions options, string baseDirectory, DiagnosticBag diagnostics)
    {
        var catalogue = PluginCatalogue.BuiltIn;
        var isComplete = true;
        try
        {
            catalogue = options.Catalogue ?? PluginCatalogue.FirstParty;
        }
        catch (PluginLoadException failure)
        {
            diagnostics.Add(failure.Message);
            isComplete = false;
        }

        var (loaded, isOthersComplete) = PluginPaths.Load(plugins, catalogue, baseDirectory, options.AllowCode, diagnostics);
        return (loaded, isComplete && isOthersComplete);
    }

    // The plugins must be known before the rest can be merged: whether a map names a plugin or holds options depends on them.
    private static MapEntry? FindPlugins(IReadOnlyList<MapNode> chain, IReadOnlyList<Override> overrides)
    {
        var written = chain.Select(map => map.Find(PluginPaths.Key)).FirstOrDefault(entry => entry is not null);
        var root = new MapNode(chain[0].Place, written is null ? [] : [written]);
        return overrides
            .Where(change => change.Segments[0].Text == PluginPaths.Key)
            .Aggregate(root, (map, change) => new OverrideApplication(change, PluginCatalogue.BuiltIn, new DiagnosticBag()).ApplyTo(map))
            .Find(PluginPaths.Key);
    }

    private static MapNode Merge(IReadOnlyList<MapNode> chain, PluginCatalogue catalogue)
    {
        var shape = new OptionsValueShape(typeof(Pipeline));
        return chain.Reverse().Aggregate((inherited, own) => (MapNode)Inheritance.Merge(inherited, own, shape, catalogue));
    }
}
