using System.Runtime.CompilerServices;

namespace Timbre.Gpu.Tests;

/// <summary>A test that needs a GPU, and is skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class GpuFactAttribute : FactAttribute
{
    public GpuFactAttribute([CallerFilePath] string? file = null, [CallerLineNumber] int line = -1)
        : base(file, line)
    {
        Skip = Accelerator.Missing;
        SkipType = typeof(Accelerator);
        SkipUnless = nameof(Accelerator.IsHere);
    }
}
