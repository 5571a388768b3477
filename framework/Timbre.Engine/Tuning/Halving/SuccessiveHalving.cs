using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Which trials go on after so many epochs.</summary>
/// <remarks>
/// Source: Li, Jamieson, Rostamizadeh, Gonina, Hardt, Recht and Talwalkar, "A system for massively parallel hyperparameter tuning" (ASHA), MLSys 2020,
/// algorithm 2, get_job: a trial of a rung is promoted when it is among the best 1/η of those that have reached the rung so far; one that is not waits
/// with its checkpoint, and is promoted later if more that are worse arrive. A trial that is promotable at once goes on without being stopped.
/// </remarks>
/// <param name="section">η and the epochs of the lowest rung.</param>
/// <param name="metric">What trials are compared by.</param>
internal sealed class SuccessiveHalving(HalvingSection section, StudyMetric metric)
{
    /// <summary>The epochs of the lowest rung.</summary>
    public int First => section.MinEpochs;

    /// <summary>The epochs of the rung above another.</summary>
    public int Next(int rung) => (int)Math.Min((long)rung * section.Reduction, int.MaxValue);

    /// <summary>Whether a trial that has reached its rung, and no higher one, may go on to the next.</summary>
    public bool IsPromotable(Trial trial, IReadOnlyList<Trial> trials)
    {
        var rung = trial.Rung!.Value;
        var members = trials
            .Select(other => (other.Number, Value: ValueAt(other, rung)))
            .Where(other => other.Value is not null)
            .OrderByDescending(other => metric.Merit(other.Value!.Value))
            .ThenBy(other => other.Number)
            .ToList();
        return members.Take(members.Count / section.Reduction).Any(other => other.Number == trial.Number);
    }

    /// <summary>The waiting trial to take up next: of the highest rung in which one is promotable, the best; null where there is none.</summary>
    public Trial? Promotable(IReadOnlyList<Trial> waiting, IReadOnlyList<Trial> trials) => waiting
        .Where(trial => trial.Rung is not null && ValueAt(trial, trial.Rung.Value) is not null && IsPromotable(trial, trials))
        .OrderByDescending(trial => trial.Rung)
        .ThenByDescending(trial => metric.Merit(ValueAt(trial, trial.Rung!.Value)!.Value))
        .ThenBy(trial => trial.Number)
        .FirstOrDefault();

    // A trial that ended before the rung by itself stands in it with what it came to.
    private static double? ValueAt(Trial trial, int rung) => trial.Epochs.Count >= rung
        ? trial.Epochs[rung - 1].Value
        : trial.State == TrialState.Complete ? trial.Value : null;
}
