using System.Reflection;

namespace Timbre.Engine;

/// <summary>The versions that runs and bundles record.</summary>
internal static class EngineVersion
{
    /// <summary>The version of Timbre.</summary>
    public static string Timbre { get; } = typeof(EngineVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";

    /// <summary>The version of the assembly that gives the tensors, which names the provider too.</summary>
    public static string Torch { get; } = Describe(typeof(TorchSharp.torch).Assembly);

    private static string Describe(Assembly assembly) =>
        $"{assembly.GetName().Name} {assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown"}";
}
