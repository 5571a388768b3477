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

    /// <summary><see cref="ResolvedYaml"/> without <c>plugins</c> and <c>tune</c>, whose paths mean something on one machine only, and with the names of <see cref="Files"/> for their paths; who carries it elsewhere carries the assemblies and files too.</summary>
    public required string PortableYaml { get; init; }

    /// <summary><see cref="ResolvedYaml"/> with absolute paths: it means the same in every folder of this machine.</summary>
    public required string RootedYaml { get; init; }

    /// <summary>The paths of <see cref="PipelineLoadOptions.Assignments"/> that were left out, since they lead into a stage that another of them chose against.</summary>
    public IReadOnlyList<string> Inactive { get; init; } = [];

    /// <summary>The folder that relative paths in the pipeline start from.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>Where each key stands, by its path (<c>train.optimizer</c>, <c>features[1]</c>).</summary>
    public required IReadOnlyDictionary<string, SourceLocation> Locations { get; init; }

    /// <summary>The assemblies that the pipeline's stages come from.</summary>
    public required IReadOnlyList<PluginAssembly> Assemblies { get; init; }

    /// <summary>The code among the pipeline's stages: C# scripts, and files that are programs.</summary>
    public required IReadOnlyList<PipelineScript> Scripts { get; init; }

    /// <summary>The files that predictions need besides the pipeline.</summary>
    public IReadOnlyList<CarriedFile> Files { get; init; } = [];

    internal IReadOnlyDictionary<string, Func<SignalShape, IReadOnlyList<Diagnostic>>> InputChecks { get; init; } =
        new Dictionary<string, Func<SignalShape, IReadOnlyList<Diagnostic>>>();

    /// <summary>The mistakes in a stage's options that only its input shows, each at its key; none where the stage has no such options.</summary>
    /// <param name="list">The list that the stage stands in: <c>features</c>.</param>
    /// <param name="index">Its place there.</param>
    /// <param name="input">The shape of one item of what the stage is given.</param>
    public IReadOnlyList<Diagnostic> MistakesFor(string list, int index, SignalShape input)
    {
        // The only item of a list may stand without brackets, and then its path has no index.
        var check = InputChecks.GetValueOrDefault(FormattableString.Invariant($"{list}[{index}]")) ?? (index == 0 ? InputChecks.GetValueOrDefault(list) : null);
        return check?.Invoke(input) ?? [];
    }
}

/// <summary>Code that a pipeline holds or names: a C# script, or a file that is a program.</summary>
/// <param name="Path">The key path of the stage, <c>features[2].script</c>, or of the option that names the file.</param>
/// <param name="Location">Where the pipeline declares the stage.</param>
/// <param name="Sha256">Hash of the code in UTF-8, or of the file, lower-case hexadecimal.</param>
public sealed record PipelineScript(string Path, SourceLocation Location, string Sha256);

/// <summary>A file that predictions need besides the pipeline.</summary>
/// <param name="Path">The key path of the option that names it: <c>model.torchscript.file</c>.</param>
/// <param name="File">The file, an absolute path.</param>
/// <param name="Sha256">Hash of the file when the pipeline was loaded, lower-case hexadecimal.</param>
/// <param name="Name">Its name, relative to the pipeline's folder, in <see cref="LoadedPipeline.PortableYaml"/>: <c>files/&lt;hash&gt;-&lt;name&gt;</c>.</param>
public sealed record CarriedFile(string Path, string File, string Sha256, string Name);

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
