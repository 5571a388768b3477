using System.Globalization;

namespace Timbre.Plugins.Models;

/// <summary>A size over frequency and time, written as one number for both or as <c>[frequency, time]</c>.</summary>
internal static class Extent
{
    public static (long Frequency, long Time) Of(IReadOnlyList<int> sizes) => (sizes[0], sizes[^1]);

    public static IEnumerable<OptionError> Check(string option, IReadOnlyList<int> sizes)
    {
        if (sizes.Count is < 1 or > 2)
        {
            yield return new OptionError(option, string.Create(CultureInfo.InvariantCulture,
                $"{sizes.Count} numbers are given; write one number for frequency and time alike, or two as [frequency, time]."));
        }

        foreach (var size in sizes.Where(size => size is < 1 or > 65536))
        {
            yield return new OptionError(option, string.Create(CultureInfo.InvariantCulture, $"{size} is out of range; it must be between 1 and 65536."));
        }
    }
}
