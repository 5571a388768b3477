namespace Timbre.Plugins.Models;

/// <summary>Multiplies the learning rate by a factor each time that the monitored metric has not improved for a while.</summary>
/// <example><code>
/// train:
///   early_stopping: { monitor: validation.loss, patience: 10 }
///   schedule: { reduce-on-plateau: { mode: min, factor: 0.5, patience: 3 } }
/// </code></example>
[Plugin("reduce-on-plateau")]
public sealed class ReduceOnPlateauSchedule(ReduceOnPlateauOptions options) : ISchedule
{
    /// <inheritdoc/>
    public double Factor(int epoch, IReadOnlyList<double> monitored)
    {
        ArgumentNullException.ThrowIfNull(monitored);
        var (factor, best, waited, cooling) = (1.0, double.NaN, 0, 0);
        foreach (var value in monitored.Take(epoch))
        {
            var improved = double.IsNaN(best) || IsBetter(value, best);
            best = improved ? value : best;
            waited = improved || cooling > 0 ? 0 : waited + 1;
            cooling = Math.Max(0, cooling - 1);
            if (waited > options.Patience)
            {
                factor = Math.Max(options.MinFactor, factor * options.Factor);
                (waited, cooling) = (0, options.Cooldown);
            }
        }

        return factor;
    }

    private bool IsBetter(double value, double best) =>
        options.Mode == PlateauMode.Max ? value > best + options.MinDelta : value < best - options.MinDelta;
}
