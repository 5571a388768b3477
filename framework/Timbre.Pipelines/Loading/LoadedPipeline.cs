namespace Timbre.Pipelines;

/// <summary>A pipeline that was read, checked and bound to its plugins.</summary>
public sealed record LoadedPipeline
{
    /// <summary>The pipeline.</summary>
    public required Pipeline Pipeline { get; init; }

    /// <summary>
    /// The pipeline as one YAML text with nothing outside it: inherited parts merged, overrides and environment applied, script files inlined.
    /// Loading this text gives the same pipeline.
    /// </summary>
    public required string ResolvedYaml { get; init; }

    /// <summary><see cref="ResolvedYaml"/> without <c>plugins</c>, whose paths mean something on one machine only; who carries it elsewhere carries the assemblies too.</summary>
    public required string PortableYaml { get; init; }

    /// <summary>The folder that relative paths in the pipeline start from.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>Where each key stands, by its path (<c>train.optimizer</c>, <c>features[1]</c>).</summary>
    public required IReadOnlyDictionary<string, SourceLocation> Locations { get; init; }

    /// <summary>The assemblies that the pipeline's stages come from.</summary>
    public required IReadOnlyList<PluginAssembly> Assemblies { get; init; }

    /// <summary>The C# scripts among the pipeline's stages.</summary>
    public required IReadOnlyList<PipelineScript> Scripts { get; init; }
}

/// <summary>A C# script that a pipeline holds or names.</summary>
/// <param name="Path">The stage's key path: <c>features[2].script</c>.</param>
/// <param name="Location">Where the pipeline declares the stage.</param>
/// <param name="Sha256">Hash of the code in UTF-8, lower-case hexadecimal.</param>
public sealed record PipelineScript(string Path, SourceLocation Location, string Sha256);

/// <summary>An assembly of plugins that was loaded.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="Version">The assembly's version.</param>
/// <param name="Path">The file.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal; empty for an assembly that is part of the program.</param>
/// <param name="IsFirstParty">Whether it came with Timbre.</param>
public sealed record PluginAssembly(string Name, string Version, string Path, string Sha256, bool IsFirstParty)
{
    /// <summary>An assembly that is part of the program.</summary>
    internal static PluginAssembly Of(System.Reflection.Assembly assembly)
    {
        var name = assembly.GetName();
        return new PluginAssembly(name.Name!, name.Version?.ToString(3) ?? "", assembly.Location, "", IsFirstParty: true);
    }
}
