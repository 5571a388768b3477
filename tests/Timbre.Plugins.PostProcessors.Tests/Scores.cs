namespace Timbre.Plugins.PostProcessors.Tests;

/// <summary>Recordings made of probabilities.</summary>
internal static class Scores
{
    /// <summary>Windows of two labels, 2 s each, end to end.</summary>
    public static WindowScores Of(params double[][] windows) => Every(2, windows);

    /// <summary>Windows at a distance in seconds, end to end; labels a, b, c and so on, or female and male where there are two.</summary>
    public static WindowScores Every(double seconds, params double[][] windows) => new()
    {
        Labels = windows[0].Length == 2 ? ["female", "male"] : [.. windows[0].Select((_, i) => $"{(char)('a' + i)}")],
        Windows = [.. windows.Select((probabilities, i) => new WindowScore(seconds * i, (seconds * i) + seconds, probabilities))],
    };

    /// <summary>Windows of two labels by the probability of the second one, at a distance in seconds.</summary>
    public static WindowScores Second(double seconds, params double[] probabilities) =>
        Every(seconds, [.. probabilities.Select(p => new[] { 1 - p, p })]);

    /// <summary>Windows with drawn probabilities.</summary>
    public static WindowScores Drawn(int seed, int windows, int labels)
    {
        var stream = new RandomStream(seed, 0, 0, 0);
        return Every(0.5, [.. Enumerable.Range(0, windows).Select(_ =>
        {
            var weights = Enumerable.Range(0, labels).Select(_ => stream.NextUniform(0.01, 1)).ToArray();
            return Array.ConvertAll(weights, weight => weight / weights.Sum());
        })]);
    }

    /// <summary>The most probable label of the recording.</summary>
    public static string Winner(this WindowScores scores) => scores.Labels[scores.Overall!.ToList().IndexOf(scores.Overall!.Max())];

    /// <summary>The probability of one label, window by window.</summary>
    public static double[] Of(this WindowScores scores, int label) => [.. scores.Windows.Select(window => window.Probabilities[label])];

    /// <summary>The most probable label of each window, by its position.</summary>
    public static int[] Path(this WindowScores scores) =>
        [.. scores.Windows.Select(window => window.Probabilities.ToList().IndexOf(window.Probabilities.Max()))];
}
