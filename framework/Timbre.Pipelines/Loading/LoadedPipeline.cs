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

    /// <summary>The folder that relative paths in the pipeline start from.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>Where each key stands, by its path (<c>train.optimizer</c>, <c>features[1]</c>).</summary>
    public required IReadOnlyDictionary<string, SourceLocation> Locations { get; init; }

    /// <summary>The assemblies that the pipeline's stages come from.</summary>
    public required IReadOnlyList<PluginAssembly> Assemblies { get; init; }
}

/// <summary>An assembly of plugins that was loaded.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="Version">The assembly's version.</param>
/// <param name="Path">The file.</param>
/// <param name="Sha256">Hash of the file, lower-case hexadecimal.</param>
/// <param name="IsFirstParty">Whether it came with Timbre.</param>
public sealed record PluginAssembly(string Name, string Version, string Path, string Sha256, bool IsFirstParty);
