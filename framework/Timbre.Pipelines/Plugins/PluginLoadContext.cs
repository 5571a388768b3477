using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Timbre.Pipelines;

/// <summary>The load context of one plugin assembly: its own dependencies come from its folder, the contract and the framework from the host.</summary>
internal sealed class PluginLoadContext(string assemblyPath) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(assemblyPath))
{
    // Types of these cross the border between host and plugin, so both must see the same ones.
    private static readonly string[] Shared = ["Timbre.Abstractions", "Timbre.Torch", "TorchSharp", "Timbre.Audio"];

    private readonly AssemblyDependencyResolver _resolver = new(assemblyPath);

    /// <summary>Whether an assembly that the plugin was compiled against can be found.</summary>
    public bool CanResolve(AssemblyName reference) =>
        IsShared(reference) || IsFramework(reference) || _resolver.ResolveAssemblyToPath(reference) is not null;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) =>
        !IsShared(assemblyName) && _resolver.ResolveAssemblyToPath(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null;

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : nint.Zero;

    private static bool IsShared(AssemblyName name) => Shared.Contains(name.Name, StringComparer.Ordinal);

    private static bool IsFramework(AssemblyName name) =>
        File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name.Name + ".dll"));
}
