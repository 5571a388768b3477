using System.Globalization;

namespace Timbre.Engine;

/// <summary>The memory that a run may fill with audio and features; what no longer fits goes to files.</summary>
/// <param name="bytes">How much there is.</param>
internal sealed class MemoryBudget(long bytes)
{
    private long _left = bytes;

    /// <summary>Half of the memory that is free now, within the limit that a container sets.</summary>
    public static MemoryBudget HalfOfWhatIsFree() => new(Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes, FreeOnMachine()) / 2);

    /// <summary>Takes some of it; false, and nothing taken, when there is less.</summary>
    public bool TryTake(long wanted)
    {
        if (Interlocked.Add(ref _left, -wanted) >= 0)
        {
            return true;
        }

        Interlocked.Add(ref _left, wanted);
        return false;
    }

    private static long FreeOnMachine()
    {
        const string Key = "MemAvailable:";
        var lines = File.Exists("/proc/meminfo") ? File.ReadLines("/proc/meminfo") : [];
        return lines.FirstOrDefault(line => line.StartsWith(Key, StringComparison.Ordinal)) is { } line
            ? 1024 * long.Parse(line[Key.Length..^"kB".Length], NumberStyles.Integer, CultureInfo.InvariantCulture)
            : long.MaxValue;
    }
}
