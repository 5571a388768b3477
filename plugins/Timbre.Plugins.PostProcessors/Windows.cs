namespace Timbre.Plugins.PostProcessors;

/// <summary>What several post-processors compute from windows.</summary>
internal static class Windows
{
    /// <summary>The position of the largest probability; the first of equal ones.</summary>
    public static int MostProbable(IReadOnlyList<double> probabilities) =>
        Enumerable.Range(0, probabilities.Count).MaxBy(label => probabilities[label]);

    /// <summary>The window, certain of a label.</summary>
    public static WindowScore Certain(WindowScore window, int label) =>
        window with { Probabilities = [.. window.Probabilities.Select((_, other) => other == label ? 1.0 : 0.0)] };

    /// <summary>The scores with each window certain of a label.</summary>
    /// <param name="scores">The scores.</param>
    /// <param name="path">A label for each window, by its position.</param>
    public static WindowScores Decided(WindowScores scores, IEnumerable<int> path) =>
        scores with { Windows = [.. scores.Windows.Zip(path, Certain)] };

    /// <summary>Numbers that are divided by their sum.</summary>
    public static double[] Normalised(double[] weights)
    {
        var sum = weights.Sum();
        return Array.ConvertAll(weights, weight => weight / sum);
    }
}
