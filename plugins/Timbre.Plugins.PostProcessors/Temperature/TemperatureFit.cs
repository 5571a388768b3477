namespace Timbre.Plugins.PostProcessors;

/// <summary>Finds the temperature of the least negative log likelihood.</summary>
internal static class TemperatureFit
{
    // Halvings of the interval of log T: from 100 to 0.01 down to the resolution of a double.
    private const int Halvings = 60;

    /// <summary>The temperature, within bounds.</summary>
    /// <remarks>
    /// The negative log likelihood is convex in 1/T, a log-sum-exp less a linear term, so its slope there changes sign once and is found by bisection.
    /// Where it never does, as with answers that are all right, the bound is taken.
    /// </remarks>
    /// <param name="items">Logarithms of the probabilities of each item, and its true label.</param>
    /// <param name="lowest">The lower bound, above 0.</param>
    /// <param name="highest">The upper bound.</param>
    public static double Of(IEnumerable<(double[] Logarithms, int Label)> items, double lowest, double highest)
    {
        var known = items.ToList();
        var (low, high) = (Math.Log(lowest), Math.Log(highest));
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = Slope(known, Math.Exp(-middle)) > 0 ? (middle, high) : (low, middle);
        }

        return Math.Exp((low + high) / 2);
    }

    // d NLL / d(1/T) = Σ (Σ_k p_T(k) log p(k) - log p(label)); above 0 where the items are too sure of themselves, and T must rise.
    private static double Slope(List<(double[] Logarithms, int Label)> items, double inverse) => items.Sum(item =>
        LogProbability.Softmax(Array.ConvertAll(item.Logarithms, value => value * inverse)).Zip(item.Logarithms, (p, log) => p * log).Sum()
        - item.Logarithms[item.Label]);
}
