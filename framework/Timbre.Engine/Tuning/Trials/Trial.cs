namespace Timbre.Engine;

/// <summary>One training of a search, with the values that were proposed for it.</summary>
public sealed record Trial
{
    /// <summary>Its number, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The values, in the order of the space, without those of paths into stages that it did not choose.</summary>
    public required IReadOnlyList<ParameterValue> Parameters { get; init; }

    /// <summary>How far it is.</summary>
    public required TrialState State { get; init; }

    /// <summary>The metric after the epoch whose weights would be kept if it ended now; null before the first epoch.</summary>
    public double? Value { get; init; }

    /// <summary>Its epochs, oldest first.</summary>
    public IReadOnlyList<TrialEpoch> Epochs { get; init; } = [];

    /// <summary>The epochs that it is allowed before it must be among the best; null where it goes to its end.</summary>
    public int? Rung { get; init; }

    /// <summary>Why it has no result; null where nothing went wrong.</summary>
    public string? Error { get; init; }

    /// <summary>The name of its folder within the search's.</summary>
    public string Folder => FormattableString.Invariant($"trials/{Number:D4}");

    /// <summary>When it was started first.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended; null while it has not.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The value of a path; null where the trial has none.</summary>
    public string? Find(string path) => Parameters.FirstOrDefault(parameter => parameter.Path == path)?.Value;
}

/// <summary>A value that a search chose.</summary>
/// <param name="Path">The path, as <c>--set</c> takes it.</param>
/// <param name="Value">The value, as YAML on one line.</param>
public sealed record ParameterValue(string Path, string Value)
{
    /// <summary><c>path=value</c>.</summary>
    public override string ToString() => $"{Path}={Value}";
}

/// <summary>An epoch of a trial.</summary>
/// <param name="Metrics">What it came to.</param>
/// <param name="Value">The metric of the search after the epoch whose weights would be kept if training ended here.</param>
public sealed record TrialEpoch(EpochMetrics Metrics, double Value);

/// <summary>How far a trial is.</summary>
public enum TrialState
{
    /// <summary>It is being trained, or was when the search was interrupted, and goes on from its checkpoint.</summary>
    Running,

    /// <summary>It was trained to its end.</summary>
    Complete,

    /// <summary>It was stopped, since others did better after as many epochs; it may be taken up again.</summary>
    Pruned,

    /// <summary>Its training failed.</summary>
    Failed,

    /// <summary>Its values make no pipeline that can be trained.</summary>
    Invalid,
}
