using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>
/// A folder beside an assembly of plugins with what independent libraries compute: <c>signals.safetensors</c> holds waveforms <c>[time]</c> at 16 kHz,
/// <c>PLUGIN.json</c> the cases of a plugin, and <c>PLUGIN.safetensors</c> for each case and signal the reference, named <c>case/signal</c>.
/// </summary>
public static class ParityFolder
{
    /// <summary>The folder's name beside an assembly.</summary>
    public const string Name = "Parity";

    /// <summary>The cases of a folder, by plugin in ordinal order, each with its stages constructed; none where there is no such folder.</summary>
    /// <param name="folder">The folder, an absolute path.</param>
    /// <param name="catalogue">The plugins that the cases can name.</param>
    /// <exception cref="PipelineException">A file has mistakes.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static IReadOnlyList<ParityCase> Read(string folder, PluginCatalogue catalogue) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).SelectMany(file => Cases(file, catalogue))]
        : [];

    private static IEnumerable<ParityCase> Cases(string file, PluginCatalogue catalogue) =>
        RecordLoader.Load<ParityFile>(file, "a list of parity cases", catalogue).Cases.Select(declared => new ParityCase(file, declared));
}
