using System.Reflection;
using System.Runtime.InteropServices;

namespace Timbre.Engine;

/// <summary>The versions that runs and bundles record.</summary>
internal static class EngineVersion
{
    /// <summary>The version of Timbre.</summary>
    public static string Timbre { get; } = typeof(EngineVersion).Assembly.GetName().Version?.ToString(3) ?? "unknown";

    /// <summary>The version of the assembly that gives the tensors, which names the provider too.</summary>
    public static string Torch { get; } = Describe(typeof(TorchSharp.torch).Assembly);

    /// <summary>What a run on a device is carried out by.</summary>
    public static EnvironmentKnown Environment(string device) => new(
        Timbre,
        Torch,
        RuntimeInformation.FrameworkDescription,
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}",
        System.Environment.ProcessorCount,
        device);

    private static string Describe(Assembly assembly) =>
        $"{assembly.GetName().Name} {assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown"}";
}
