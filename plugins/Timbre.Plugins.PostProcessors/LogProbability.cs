namespace Timbre.Plugins.PostProcessors;

/// <summary>Probabilities by their logarithms.</summary>
internal static class LogProbability
{
    /// <summary>The logarithm of a probability; that of the smallest normal number where it is zero, so that sums stay finite.</summary>
    public static double Of(double probability) => Math.Log(Math.Max(probability, 2.2250738585072014e-308));

    /// <summary>Probabilities in proportion to the exponentials of numbers of any size.</summary>
    public static double[] Softmax(double[] logarithms)
    {
        var highest = logarithms.Max();
        return Windows.Normalised(Array.ConvertAll(logarithms, value => Math.Exp(value - highest)));
    }
}
