namespace Timbre.Plugins.Models;

/// <summary>A size over frequency and time, written as one number for both or as <c>[frequency, time]</c>.</summary>
internal static class Extent
{
    public static (long Frequency, long Time) Of(IReadOnlyList<int> sizes) => (sizes[0], sizes[^1]);
}
