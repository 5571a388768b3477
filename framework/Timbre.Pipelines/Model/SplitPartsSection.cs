namespace Timbre.Pipelines;

/// <summary>Which values of a column mean which part.</summary>
public sealed record SplitPartsSection
{
    /// <summary>The values that mean training data.</summary>
    public IReadOnlyList<string> Train { get; init; } = [];

    /// <summary>The values that mean validation data.</summary>
    public IReadOnlyList<string> Validation { get; init; } = [];

    /// <summary>The values that mean test data.</summary>
    public IReadOnlyList<string> Test { get; init; } = [];

    internal IEnumerable<string> All => [.. Train, .. Validation, .. Test];
}

/// <summary>Where values go that mean no part.</summary>
public enum SplitRest
{
    /// <summary>The run ends, with the values named.</summary>
    Fail,

    /// <summary>Training data.</summary>
    Train,

    /// <summary>Validation data.</summary>
    Validation,

    /// <summary>Test data.</summary>
    Test,
}
