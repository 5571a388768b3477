using System.Text.Json.Nodes;
using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>The files that an assembly of plugins needs beside it, as <c>plugins/&lt;name&gt;/…</c> in a bundle.</summary>
internal static class PluginFiles
{
    /// <summary>What the names of such parts begin with.</summary>
    public const string Folder = "plugins/";

    /// <summary>The name of the part that holds the assembly itself.</summary>
    public static string PartOf(PluginAssembly assembly) => $"{Folder}{assembly.Name}/{Path.GetFileName(assembly.Path)}";

    /// <summary>All files, as names of parts and paths: the assembly, its dependency list, and what that list names; without a list, all assemblies beside it.</summary>
    public static IEnumerable<(string Part, string Path)> Of(PluginAssembly assembly)
    {
        var folder = Path.GetDirectoryName(assembly.Path)!;
        var list = Path.ChangeExtension(assembly.Path, ".deps.json");
        var names = File.Exists(list)
            ? Dependencies(list).Append(Path.GetFileName(list))
            : Directory.EnumerateFiles(folder, "*.dll").Select(path => Path.GetFileName(path));
        return names.Append(Path.GetFileName(assembly.Path)).Distinct(StringComparer.Ordinal)
            .Where(name => File.Exists(Path.Combine(folder, name)))
            .Order(StringComparer.Ordinal)
            .Select(name => ($"{Folder}{assembly.Name}/{name}", Path.Combine(folder, name)));
    }

    /// <summary>Writes a bundle's plugin files below a folder, and returns the folders of the assemblies.</summary>
    /// <exception cref="InvalidDataException">A name leaves the folder.</exception>
    public static IReadOnlyList<string> Extract(PartArchive archive, string folder)
    {
        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var folders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in archive.Names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var path = Path.GetFullPath(Path.Combine(root, name));
            if (!path.StartsWith(root + Folder, StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || name.Split('/').Length < 3)
            {
                throw new InvalidDataException($"its part '{name}' would be written outside the folder for plugins");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, stream => stream.Write(archive[name]));
            folders.Add(Path.Combine(root, Folder, name.Split('/')[1]));
        }

        return [.. folders];
    }

    // "targets": { framework: { library: { "runtime" | "native" | "runtimeTargets" | "resources": { path: … } } } }. A build copies runtime
    // files flat and the others at their path, so both places are tried.
    private static IEnumerable<string> Dependencies(string list)
    {
        var targets = JsonNode.Parse(File.ReadAllText(list))?["targets"]?.AsObject() ?? [];
        foreach (var (kind, files) in targets.SelectMany(target => target.Value!.AsObject()).SelectMany(library => library.Value!.AsObject()))
        {
            if (kind is "runtime" or "native" or "runtimeTargets" or "resources" && files is JsonObject named)
            {
                foreach (var path in named.Select(file => file.Key))
                {
                    yield return path;
                    yield return Path.GetFileName(path);
                    if (kind == "resources")
                    {
                        yield return Path.Combine(Path.GetFileName(Path.GetDirectoryName(path)) ?? "", Path.GetFileName(path));
                    }
                }
            }
        }
    }
}
