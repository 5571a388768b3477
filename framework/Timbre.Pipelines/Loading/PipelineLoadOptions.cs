namespace Timbre.Pipelines;

/// <summary>How a pipeline is read.</summary>
public sealed record PipelineLoadOptions
{
    /// <summary>Overrides, each <c>path=value</c> with the value in YAML: <c>train.optimizer.rmsprop.lr=0.01</c>.</summary>
    public IReadOnlyList<string> Overrides { get; init; } = [];

    /// <summary>
    /// Values that a search chose, each as an override. Unlike overrides they do not replace a stage by another: a path into a stage that
    /// another of them left out is left out too.
    /// </summary>
    public IReadOnlyList<string> Assignments { get; init; } = [];

    /// <summary>False refuses scripts and plugins that did not come with Timbre.</summary>
    public bool AllowCode { get; init; } = true;

    /// <summary>False leaves out the check that files and folders of data exist: a bundle predicts without them.</summary>
    public bool CheckPaths { get; init; } = true;

    /// <summary>Folders or assemblies of plugins besides the pipeline's own, absolute paths.</summary>
    public IReadOnlyList<string> Plugins { get; init; } = [];

    /// <summary>Reads an environment variable; the process's environment by default.</summary>
    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>The plugins that every pipeline can name; those that come with Timbre if null.</summary>
    public PluginCatalogue? Catalogue { get; init; }
}
