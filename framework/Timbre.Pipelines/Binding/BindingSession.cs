using Timbre.Pipelines.Scripts;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Binding;

/// <summary>What one binding of a pipeline needs, and what it finds out besides the pipeline itself.</summary>
internal sealed class BindingSession
{
    public required PluginCatalogue Catalogue { get; init; }

    public required DiagnosticBag Diagnostics { get; init; }

    public required string BaseDirectory { get; init; }

    public required bool AllowCode { get; init; }

    public required bool CheckPaths { get; init; }

    /// <summary>False while an assembly of plugins could not be loaded: a name that is not there may be one of its plugins.</summary>
    public required bool IsCatalogueComplete { get; init; }

    /// <summary>False while an extended file could not be read: a key that is missing may stand there.</summary>
    public required bool IsTextComplete { get; init; }

    public required ScriptCache ScriptCache { get; init; }

    /// <summary>What could be bound of a record or list in spite of mistakes in it, by its path: a list has null in place of each item with a mistake.</summary>
    public Dictionary<string, object> Partials { get; } = [];

    /// <summary>The paths of keys whose values have mistakes.</summary>
    public HashSet<string> Faulty { get; } = [];

    /// <summary>Finds the mistakes in a stage's options that only its input shows, by the path of the stage: <c>features[0]</c>.</summary>
    public Dictionary<string, Func<SignalShape, IReadOnlyList<Diagnostic>>> InputChecks { get; } = [];

    /// <summary>Where each key stands, by its path.</summary>
    public Dictionary<string, SourceLocation> Locations { get; } = [];

    /// <summary>What the resolved pipeline holds in place of what was written: script files become inline code.</summary>
    public Dictionary<Node, Node> Replacements { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a pipeline that is read from another folder holds in place of relative paths.</summary>
    public Dictionary<Node, Node> Rooted { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The assemblies that stages come from, in the order of first use.</summary>
    public List<PluginAssembly> Assemblies { get; } = [];

    /// <summary>C# scripts, and other files that are programs.</summary>
    public List<PipelineScript> Scripts { get; } = [];

    /// <summary>The files that predictions need.</summary>
    public List<CarriedFile> Files { get; } = [];

    /// <summary>What a pipeline that is carried elsewhere holds in place of the paths of <see cref="Files"/>.</summary>
    public Dictionary<Node, Node> Carried { get; } = new(ReferenceEqualityComparer.Instance);
}

/// <summary>Where a pipeline declares a stage.</summary>
/// <param name="Path">The key path with the plugin's name: <c>features[2].script</c>.</param>
/// <param name="Place">Where the plugin's name stands.</param>
/// <param name="Options">The options as they are written, null for a bare name.</param>
/// <param name="Session">The binding.</param>
internal sealed record StageSite(string Path, Place Place, Node? Options, BindingSession Session);
