using static TorchSharp.torch;

namespace Timbre.Tests;

/// <summary>The device that is compared with the CPU: the GPU, or the one that TIMBRE_GPU_TESTS_DEVICE names.</summary>
internal static class Accelerator
{
    public const string Missing = "There is no CUDA device here; tools/gpu-check takes the tests to one.";

    private static readonly string? Named = Environment.GetEnvironmentVariable("TIMBRE_GPU_TESTS_DEVICE");

    public static bool IsHere => Named is not null || cuda.is_available();

    public static string Name => Named ?? "cuda";

    public static Device Device => device(Name);
}
