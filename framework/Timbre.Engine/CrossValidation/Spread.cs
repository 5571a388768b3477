namespace Timbre.Engine;

/// <summary>How a figure varies from fold to fold, each fold counting alike.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation of the folds, <c>sqrt(Σ(x - mean)² / (n - 1))</c>.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="Highest">The highest.</param>
public sealed record Spread(double Mean, double Deviation, double Lowest, double Highest)
{
    /// <summary>The spread of at least one value; null where one of them is.</summary>
    public static Spread? OfKnown(IReadOnlyList<double?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Contains(null) ? null : Of([.. values.OfType<double>()]);
    }

    /// <summary>The spread of at least one value.</summary>
    public static Spread Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new Spread(mean, Math.Sqrt(squares / Math.Max(1, values.Count - 1)), values.Min(), values.Max());
    }
}
