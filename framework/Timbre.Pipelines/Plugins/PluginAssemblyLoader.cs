using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;

namespace Timbre.Pipelines;

/// <summary>An assembly of plugins with the plugins in it.</summary>
internal sealed record LoadedAssembly(PluginAssembly Assembly, IReadOnlyList<PluginEntry> Entries);

/// <summary>Loads assemblies of plugins, each in its own context: two versions of one assembly can be used side by side.</summary>
internal static class PluginAssemblyLoader
{
    // A file that did not change is loaded once in a process, however many pipelines name it.
    private static readonly ConcurrentDictionary<(string Path, string Sha256), Lazy<LoadedAssembly>> Loaded = new();

    /// <summary>Loads one assembly.</summary>
    /// <exception cref="PluginLoadException">It cannot be used; the message names the file, the fault and the remedy.</exception>
    public static LoadedAssembly Load(string path, bool isFirstParty)
    {
        var file = ReadFile(path);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(file));
        return Loaded.GetOrAdd((path, sha256), _ => new Lazy<LoadedAssembly>(() => Load(path, file, sha256, isFirstParty))).Value;
    }

    /// <summary>The assemblies of plugins in a folder: the file of the folder's name, or every one that states a contract, there or in a folder of its own name below.</summary>
    public static IReadOnlyList<string> FindIn(string folder)
    {
        var named = Path.Combine(folder, Path.GetFileName(folder.TrimEnd('/')) + ".dll");
        if (File.Exists(named))
        {
            return [named];
        }

        var below = Directory.EnumerateDirectories(folder)
            .Select(child => Path.Combine(child, Path.GetFileName(child) + ".dll"))
            .Where(File.Exists);
        return
        [
            .. Directory.EnumerateFiles(folder, "*.dll")
                .Where(file => AssemblyMetadata.Read(File.ReadAllBytes(file)) is { ContractVersion: not null })
                .Concat(below)
                .Order(StringComparer.Ordinal),
        ];
    }

    private static byte[] ReadFile(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new PluginLoadException($"The plugin assembly {path} cannot be read: {failure.Message}", failure);
        }
    }

    private static LoadedAssembly Load(string path, byte[] file, string sha256, bool isFirstParty)
    {
        var metadata = AssemblyMetadata.Read(file) ?? throw new PluginLoadException(
            $"The plugin assembly {path} is no .NET assembly; name the .dll that 'dotnet build' made.");
        CheckContract(path, metadata);
        CheckTensors(path, metadata);
        var context = new PluginLoadContext(path);
        if (metadata.References.FirstOrDefault(reference => !context.CanResolve(reference)) is { } missing)
        {
            throw MissingDependency(path, missing.FullName, null);
        }

        var assembly = new PluginAssembly(metadata.Name.Name!, metadata.Name.Version?.ToString(3) ?? "", path, sha256, isFirstParty);
        try
        {
            return new LoadedAssembly(assembly, PluginDiscovery.Find(context.LoadFromAssemblyPath(path).GetTypes(), assembly));
        }
        catch (ReflectionTypeLoadException failure)
        {
            var cause = failure.LoaderExceptions.FirstOrDefault(inner => inner is not null);
            throw MissingDependency(path, (cause as FileNotFoundException)?.FileName ?? cause?.Message ?? failure.Message, failure);
        }
        catch (FileNotFoundException failure)
        {
            throw MissingDependency(path, failure.FileName ?? failure.Message, failure);
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or TypeLoadException)
        {
            throw new PluginLoadException($"The plugin assembly {path} cannot be loaded: {failure.Message}", failure);
        }
    }

    /// <summary>Refuses a plugin that was compiled against the other of the two assemblies that tensors can come from.</summary>
    internal static void CheckTensors(string path, AssemblyMetadata metadata)
    {
        var here = typeof(TorchSharp.torch).Assembly.GetName().Name!;
        var other = here == "TorchSharp" ? "Timbre.Torch" : "TorchSharp";
        if (metadata.References.Any(reference => reference.Name == other))
        {
            throw new PluginLoadException($"The plugin assembly {path} was built for the tensors of {other}; this Timbre has those of {here}. "
                + "Build it against this Timbre's assemblies.");
        }
    }

    private static void CheckContract(string path, AssemblyMetadata metadata)
    {
        switch (metadata.ContractVersion)
        {
            case ContractVersion.Current:
                return;
            case null:
                throw new PluginLoadException($"The plugin assembly {path} states no contract version; "
                    + "add [assembly: PluginContract(ContractVersion.Current)] to it and build it again.");
            case var version:
                throw new PluginLoadException($"The plugin assembly {path} was built for version {version} of the plugin contract; "
                    + $"this Timbre has version {ContractVersion.Current}. Build it against this Timbre's Timbre.Abstractions.");
        }
    }

    private static PluginLoadException MissingDependency(string path, string missing, Exception? cause) => new(
        $"The plugin assembly {path} misses a dependency: {missing}. "
        + "Put it beside the assembly, with its .deps.json: <EnableDynamicLoading>true</EnableDynamicLoading> in the project does so.",
        cause);
}
