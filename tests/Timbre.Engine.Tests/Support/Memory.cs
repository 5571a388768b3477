using System.Globalization;

namespace Timbre.Engine.Tests.Support;

/// <summary>Resident memory of this process.</summary>
public static class Memory
{
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
