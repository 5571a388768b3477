namespace Timbre.Engine;

/// <summary>How far figures would differ on other speakers of the same kind: intervals by a bootstrap that draws whole groups.</summary>
public sealed record ConfidenceIntervals
{
    /// <summary>How often such intervals hold the true value.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>How many times the recordings were drawn anew.</summary>
    public required int Draws { get; init; }

    /// <summary>What was drawn: groups with all of their recordings, or recordings where no group is known.</summary>
    public required ResampledUnit Resampled { get; init; }

    /// <summary>How many groups (recordings) there are to draw from; a recording without a group counts as one of its own.</summary>
    public required int Units { get; init; }

    /// <summary>Why the intervals are not to be relied on, as a full sentence; null where they are.</summary>
    public string? Caution { get; init; }

    /// <summary>Whether there are enough groups to rely on the intervals.</summary>
    public bool Reliable => Caution is null;

    /// <summary>Which figures have no interval because no draw changes them, as a full sentence; null where there are none such.</summary>
    public string? NoInterval { get; init; }

    /// <summary>The interval of the accuracy; null where there are fewer than two units, or where no draw changes it.</summary>
    public Interval? Accuracy { get; init; }

    /// <summary>The interval of the unweighted recall, by the draws that hold every class; null where there are fewer than two units, where few draws do, or where no draw changes it.</summary>
    public Interval? UnweightedRecall { get; init; }

    /// <summary>The interval of the area under the ROC curve; null where that is, or where no draw changes it.</summary>
    public Interval? Auc { get; init; }
}

/// <summary>What a bootstrap draws.</summary>
public enum ResampledUnit
{
    /// <summary>Groups, usually speakers, with all of their recordings.</summary>
    Groups,

    /// <summary>Recordings, each on its own.</summary>
    Recordings,
}
