namespace Timbre.Engine;

/// <summary>The normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>Its density at a place.</summary>
    public static double Density(double place, double mean, double width)
    {
        var z = (place - mean) / width;
        return Math.Exp(-0.5 * z * z) / (width * Math.Sqrt(2 * Math.PI));
    }

    /// <summary>Its probability between two places.</summary>
    public static double Mass(double from, double to, double mean, double width) => Below((to - mean) / width) - Below((from - mean) / width);

    // Abramowitz and Stegun, "Handbook of mathematical functions", 1964, 7.1.26; the error is below 1.5e-7.
    private static double Below(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + (0.3275911 * x));
        var tail = t * (0.254829592 + (t * (-0.284496736 + (t * (1.421413741 + (t * (-1.453152027 + (t * 1.061405429)))))))) * Math.Exp(-x * x) / 2;
        return z < 0 ? tail : 1 - tail;
    }
}
