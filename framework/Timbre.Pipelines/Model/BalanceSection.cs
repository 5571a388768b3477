namespace Timbre.Pipelines;

/// <summary>How labels of unequal size are made equal; for weights in the loss instead, see train.class_weights.</summary>
public sealed record BalanceSection
{
    /// <summary>What is done about labels that have more recordings than others.</summary>
    [Shorthand]
    public BalanceMethod Method { get; init; } = BalanceMethod.None;

    /// <summary>A column, or label, group or split, within each value of which the labels are made equal; over all recordings if absent.</summary>
    public string? Within { get; init; }
}

/// <summary>What is done about labels that have more recordings than others.</summary>
public enum BalanceMethod
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>As many recordings of each label are kept as the smallest label has, drawn with the seed.</summary>
    Undersample,
}
