using System.Globalization;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>How numbers stand in tables.</summary>
internal static class Figures
{
    public static string Share(double value) => value.ToString("F4", CultureInfo.InvariantCulture);

    public static string Share(double? value, string absent = "-") => value is { } known ? Share(known) : absent;

    public static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    public static string Count(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number of things: <c>1 epoch</c>, <c>2 epochs</c>.</summary>
    public static string Many(long count, string unit) => $"{Count(count)} {unit}{(count == 1 ? "" : "s")}";

    public static string Spread(Spread spread) => $"{Share(spread.Mean)} ± {Share(spread.Deviation)}";

    /// <summary>A figure with its interval after it, where it has one.</summary>
    public static string With(double value, Interval? interval) => interval is null ? Share(value) : $"{Share(value)}  {Range(interval)}";

    public static string Range(Interval interval) => $"({interval.Low.ToString("F3", CultureInfo.InvariantCulture)} to {interval.High.ToString("F3", CultureInfo.InvariantCulture)})";
}
