namespace Timbre.Plugins.PostProcessors;

/// <summary>What several post-processors compute from windows.</summary>
internal static class Windows
{
    /// <summary>The mean probability of each label over all windows.</summary>
    public static double[] Mean(WindowScores scores) =>
        [.. scores.Labels.Select((_, label) => scores.Windows.Average(window => window.Probabilities[label]))];
}
