namespace Timbre.Engine;

/// <summary>Where training stands between two steps, apart from the weights.</summary>
internal sealed record TrainingState
{
    /// <summary>The epoch of the next step, counted from 0.</summary>
    public required int Epoch { get; init; }

    /// <summary>The next step of the epoch, counted from 0; the number of steps when only the validation is left.</summary>
    public required int Step { get; init; }

    /// <summary>What the epoch has summed up to.</summary>
    public required EpochSums Sums { get; init; }

    /// <summary>The epochs that are done, oldest first.</summary>
    public required IReadOnlyList<EpochMetrics> History { get; init; }

    /// <summary>The state before the first step.</summary>
    public static TrainingState Start { get; } = new() { Epoch = 0, Step = 0, Sums = EpochSums.None, History = [] };
}
