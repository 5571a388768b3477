using System.Globalization;

namespace Timbre.Reports;

/// <summary>Round numbers along an axis.</summary>
internal static class Axis
{
    /// <summary>At most so many multiples of 1, 2 or 5 times a power of ten from 0 to an end, both included, with their texts.</summary>
    public static IEnumerable<(double Value, string Text)> Ticks(double low, double high, int most)
    {
        if (!(high > low))
        {
            yield break;
        }

        var step = Step((high - low) / Math.Max(1, most));
        var digits = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        // Counted in steps, since a sum of many would drift.
        for (var i = (long)Math.Ceiling((low / step) - 1e-9); i * step <= high + (1e-9 * step); i++)
        {
            yield return (i * step, (i * step).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
        }
    }

    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * ((least / power) switch { <= 1.0000001 => 1, <= 2.0000001 => 2, <= 5.0000001 => 5, _ => 10 });
    }
}
