namespace Timbre;

/// <summary>The class probabilities of one recording, window by window.</summary>
public sealed record WindowScores
{
    /// <summary>The labels, in the order of the probabilities.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>The windows, in order of time; at least one.</summary>
    public required IReadOnlyList<WindowScore> Windows { get; init; }

    /// <summary>The probabilities of the recording as a whole, one for each label; null until a post-processor has decided.</summary>
    public IReadOnlyList<double>? Overall { get; init; }

    /// <summary>Whether the recording is given no label, since none is probable enough; the probabilities stay as they are.</summary>
    public bool Rejected { get; init; }
}

/// <summary>The class probabilities of one window.</summary>
/// <param name="StartSeconds">Where the window starts in the recording, in seconds.</param>
/// <param name="EndSeconds">Where it ends, in seconds; the last window ends with the recording.</param>
/// <param name="Probabilities">One probability for each label; they sum to 1.</param>
public sealed record WindowScore(double StartSeconds, double EndSeconds, IReadOnlyList<double> Probabilities)
{
    /// <summary>Whether the window is given no label, since none is probable enough.</summary>
    public bool Rejected { get; init; }
}
