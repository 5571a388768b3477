using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Which epoch was best and whether to go on, as a function of the metrics so far, so that a resumed run decides alike.</summary>
internal static class EarlyStopping
{
    /// <summary>The monitored metric after each epoch, oldest first; the training loss where nothing was validated.</summary>
    public static IReadOnlyList<double> Monitored(EarlyStoppingSection? section, IReadOnlyList<EpochMetrics> history) =>
        [.. history.Select(epoch => Value(section?.Monitor, epoch))];

    /// <summary>The position of the best epoch in <paramref name="history"/>, which holds at least one.</summary>
    public static int Best(EarlyStoppingSection section, IReadOnlyList<EpochMetrics> history)
    {
        var sign = section.Monitor == "validation.loss" ? -1 : 1;
        var values = Monitored(section, history);
        var best = 0;
        for (var i = 1; i < values.Count; i++)
        {
            if (double.IsNaN(values[best]) || sign * (values[i] - values[best]) > section.MinDelta)
            {
                best = i;
            }
        }

        return best;
    }

    /// <summary>Whether so many epochs went by without improvement that training ends.</summary>
    public static bool IsOver(EarlyStoppingSection? section, IReadOnlyList<EpochMetrics> history) =>
        section is not null && history.Count > 0 && history.Count - 1 - Best(section, history) >= section.Patience;

    private static double Value(string? monitor, EpochMetrics epoch) => (monitor, epoch.Validation) switch
    {
        (_, null) => epoch.Loss,
        ("validation.loss", var validation) => validation.Loss,
        ("validation.recall", var validation) => validation.Recall,
        (_, var validation) => validation.Accuracy,
    };
}
