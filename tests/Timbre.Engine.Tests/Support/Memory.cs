using System.Globalization;
using TorchSharp;

namespace Timbre.Engine.Tests.Support;

/// <summary>What this process holds.</summary>
public static class Memory
{
    /// <summary>Tensors that this thread made and nobody disposed. What only the garbage collector would free counts too.</summary>
    public static long LiveTensors => DisposeScopeManager.Statistics.ThreadTotalLiveCount;

    /// <summary>Bytes in RAM after a garbage collection, so that what counts is what is kept.</summary>
    public static long Resident()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var line = File.ReadLines("/proc/self/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
    }
}
