using System.Globalization;

namespace Timbre.Engine;

/// <summary>A path with a range of numbers.</summary>
/// <param name="Path">The path.</param>
/// <param name="Low">The lowest.</param>
/// <param name="High">The highest.</param>
internal sealed record NumberDimension(string Path, double Low, double High) : SearchDimension(Path)
{
    // More than any search tries, and far from where numbers of this kind end.
    private const double Most = 1e18;

    /// <summary>Whether logarithms are equally likely, not the numbers.</summary>
    public bool IsLogarithmic { get; init; }

    /// <summary>Whether the numbers are whole.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The distance between neighbours, counted from the lowest; null where any number is possible.</summary>
    public double? Step { get; init; }

    public override long? Count => Step is { } step && !IsLogarithmic ? (long)Math.Min(Last(step), Most) + 1 : null;

    /// <summary>Where the numbers begin on the scale on which they are equally likely: half a step below the lowest, so that the ends are as likely as the rest.</summary>
    public double Start => ToScale(Low - ((Step ?? 0) / 2));

    /// <summary>Where they end on that scale.</summary>
    public double End => ToScale((Count is { } count ? Low + ((count - 1) * Step!.Value) : High) + ((Step ?? 0) / 2));

    public override SearchScale Scale => IsLogarithmic ? SearchScale.Logarithmic : SearchScale.Linear;

    public override string At(long position) => Write(Low + (position * Step!.Value));

    public override string Draw(RandomStream random) => FromScale(random.NextUniform(Start, End));

    /// <summary>A number's place on the scale.</summary>
    public double ToScale(double number) => IsLogarithmic ? Math.Log(number) : number;

    /// <summary>The place on the scale of a value as it is written.</summary>
    public double ToScale(string value) => ToScale(double.Parse(value, CultureInfo.InvariantCulture));

    /// <summary>The part of the scale that stands for a value: one step wide, or nothing.</summary>
    public (double From, double To) Cell(string value)
    {
        var number = double.Parse(value, CultureInfo.InvariantCulture);
        var half = (Step ?? 0) / 2;
        return (ToScale(number - half), ToScale(number + half));
    }

    /// <summary>The value at a place of the scale, or the nearest to it, as it is written.</summary>
    public string FromScale(double place)
    {
        var number = IsLogarithmic ? Math.Exp(place) : place;
        if (Step is { } step)
        {
            return Write(Low + (Math.Clamp(Math.Round((number - Low) / step), 0, Last(step)) * step));
        }

        // Five digits say more than any metric can tell apart, and can be read.
        return Write(Math.Clamp(double.Parse(number.ToString("E4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Low, High));
    }

    // So many steps from the lowest the last value lies; a sum of steps may fall short of the highest by its last digits.
    private double Last(double step) => Math.Floor(((High - Low) / step) + 1e-9);

    private string Write(double number)
    {
        if (IsWhole)
        {
            return ((long)Math.Round(number)).ToString(CultureInfo.InvariantCulture);
        }

        // Sums of steps end in digits that nobody wrote.
        var text = number.ToString("G12", CultureInfo.InvariantCulture).ToLowerInvariant();
        var mantissa = text.Split('e')[0];
        return mantissa.Contains('.', StringComparison.Ordinal) ? text : $"{mantissa}.0{text[mantissa.Length..]}";
    }
}
