namespace Timbre.Engine;

/// <summary>Whether recordings are like those that a model learned from.</summary>
public enum DriftVerdict
{
    /// <summary>No quantity differs by more than chance and by much.</summary>
    None,

    /// <summary>At least one quantity differs by more than chance and by much.</summary>
    Drift,

    /// <summary>There are so few recordings that no difference could be told from chance.</summary>
    TooFew,
}
