namespace Timbre.Engine;

/// <summary>The normal distribution, to seven digits.</summary>
internal static class Normal
{
    /// <summary>The 97.5th percentile.</summary>
    public const double UpperPercentile = 1.959963984540054;

    // Beyond it nothing is left to seven digits.
    private const double Edge = 8;

    /// <summary>The share below <paramref name="x"/>.</summary>
    /// <remarks>Source: Abramowitz and Stegun, "Handbook of mathematical functions", 1964, 26.2.17, with an error below 7.5e-8.</remarks>
    public static double Share(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var series = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        var above = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * series;
        return x < 0 ? above : 1 - above;
    }

    /// <summary>The density at a place of a distribution with a mean and a standard deviation.</summary>
    public static double Density(double place, double mean, double deviation)
    {
        var z = (place - mean) / deviation;
        return Math.Exp(-0.5 * z * z) / (deviation * Math.Sqrt(2 * Math.PI));
    }

    /// <summary>The share between two places of a distribution with a mean and a standard deviation.</summary>
    public static double Mass(double from, double to, double mean, double deviation) => Share((to - mean) / deviation) - Share((from - mean) / deviation);

    /// <summary>Where a share lies below, between -8 and 8.</summary>
    public static double Quantile(double share)
    {
        var (low, high) = (-Edge, Edge);
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = Share(middle) < share ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The 97.5th percentile of Student's t.</summary>
    /// <remarks>Source: the same, 26.7.5; too low by 1 % with 3 degrees of freedom, by 0.02 % with 7.</remarks>
    public static double StudentUpperPercentile(int degrees)
    {
        var (z, n) = (UpperPercentile, (double)degrees);
        return z + ((Math.Pow(z, 3) + z) / (4 * n))
            + (((5 * Math.Pow(z, 5)) + (16 * Math.Pow(z, 3)) + (3 * z)) / (96 * n * n))
            + (((3 * Math.Pow(z, 7)) + (19 * Math.Pow(z, 5)) + (17 * Math.Pow(z, 3)) - (15 * z)) / (384 * n * n * n));
    }
}
