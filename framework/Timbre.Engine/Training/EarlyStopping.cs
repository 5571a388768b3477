using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Which epoch was best and whether to go on, as a function of the metrics so far, so that a resumed run decides alike.</summary>
internal static class EarlyStopping
{
    /// <summary>The monitored metric after each epoch, oldest first; the training loss where nothing was validated.</summary>
    public static IReadOnlyList<double> Monitored(EarlyStoppingSection? section, IReadOnlyList<EpochMetrics> history) =>
        [.. history.Select(epoch => Value(section?.Monitor, epoch))];

    /// <summary>The position of the best epoch in <paramref name="history"/>, which holds at least one; of epochs with the same figure that of the lowest validation loss.</summary>
    public static int Best(EarlyStoppingSection section, IReadOnlyList<EpochMetrics> history) => Find(section, history).Best;

    /// <summary>Whether so many epochs went by without improvement that training ends; a lower loss at the same figure is none.</summary>
    public static bool IsOver(EarlyStoppingSection? section, IReadOnlyList<EpochMetrics> history) =>
        section is not null && history.Count > 0 && history.Count - 1 - Find(section, history).Improved >= section.Patience;

    private static (int Improved, int Best) Find(EarlyStoppingSection section, IReadOnlyList<EpochMetrics> history)
    {
        var sign = section.Monitor == "validation.loss" ? -1 : 1;
        var values = Monitored(section, history);
        var (improved, best) = (0, 0);
        for (var i = 1; i < values.Count; i++)
        {
            if (double.IsNaN(values[improved]) || sign * (values[i] - values[improved]) > section.MinDelta)
            {
                (improved, best) = (i, i);
            }
            else if (values[i] == values[improved] && IsLower(history[i].Validation?.Loss, history[best].Validation?.Loss))
            {
                best = i;
            }
        }

        return (improved, best);
    }

    private static bool IsLower(double? loss, double? other) => loss < other || (other is double.NaN && loss is not (null or double.NaN));

    private static double Value(string? monitor, EpochMetrics epoch) => (monitor, epoch.Validation) switch
    {
        (_, null) => epoch.Loss,
        ("validation.loss", var validation) => validation.Loss,
        ("validation.recall", var validation) => validation.Recall,
        (_, var validation) => validation.Accuracy,
    };
}
