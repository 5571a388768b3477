using System.Globalization;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Finds the device that a pipeline or a user names.</summary>
public static class ComputeDevice
{
    /// <summary>Resolves <c>auto</c>, <c>cpu</c>, <c>cuda</c> or <c>cuda:N</c>; auto is the first GPU where there is one.</summary>
    /// <exception cref="InputException">The name is none of these, or there is no such device.</exception>
    public static Device Resolve(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name switch
        {
            "cpu" => torch.device("cpu"),
            "auto" => torch.cuda.is_available() ? torch.device("cuda:0") : torch.device("cpu"),
            "cuda" => Gpu(name, 0),
            _ when name.StartsWith("cuda:", StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var index) => Gpu(name, index),
            _ => throw new InputException($"The device is '{name}'; it must be auto, cpu, cuda or cuda:N, and this machine has {Available()}."),
        };
    }

    private static Device Gpu(string name, int index) =>
        index < GpuCount()
            ? torch.device(string.Create(CultureInfo.InvariantCulture, $"cuda:{index}"))
            : throw new InputException($"There is no device '{name}'; this machine has {Available()}.");

    private static int GpuCount() => torch.cuda.is_available() ? torch.cuda.device_count() : 0;

    private static string Available() =>
        string.Join(", ", Enumerable.Range(0, GpuCount()).Select(i => string.Create(CultureInfo.InvariantCulture, $"cuda:{i}")).Prepend("cpu"));
}
