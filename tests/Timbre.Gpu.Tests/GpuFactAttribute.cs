using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Timbre.Gpu.Tests;

/// <summary>A test that needs a GPU, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GpuFactAttribute : FactAttribute
{
    public GpuFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = "There is no CUDA device here; tools/gpu-check takes the tests to one.";
        SkipType = typeof(Gpu);
        SkipUnless = nameof(Gpu.IsHere);
    }
}

/// <summary>The device that is compared with the CPU.</summary>
public static class Gpu
{
    private static readonly string? Named = Environment.GetEnvironmentVariable("TIMBRE_GPU_TESTS_DEVICE");

    public static bool IsHere => Named is not null || cuda.is_available();

    public static string Name => Named ?? "cuda";

    public static Device Device => device(Name);
}
