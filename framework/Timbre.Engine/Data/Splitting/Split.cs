namespace Timbre.Engine;

/// <summary>A part of a corpus.</summary>
public enum SplitPart
{
    /// <summary>What the network learns from.</summary>
    Train,

    /// <summary>What decides when training ends.</summary>
    Validation,

    /// <summary>What the network is judged by.</summary>
    Test,
}

/// <summary>The recordings of a corpus, divided; each part in the order of the corpus.</summary>
/// <param name="Train">What the network learns from.</param>
/// <param name="Validation">What decides when training ends; may be empty.</param>
/// <param name="Test">What the network is judged by; may be empty.</param>
public sealed record Split(IReadOnlyList<Sample> Train, IReadOnlyList<Sample> Validation, IReadOnlyList<Sample> Test)
{
    /// <summary>The recordings of one part.</summary>
    public IReadOnlyList<Sample> this[SplitPart part] => part switch
    {
        SplitPart.Train => Train,
        SplitPart.Validation => Validation,
        _ => Test,
    };

    /// <summary>The same split without the recordings that <paramref name="keep"/> refuses.</summary>
    public Split Where(Func<Sample, bool> keep) => new([.. Train.Where(keep)], [.. Validation.Where(keep)], [.. Test.Where(keep)]);
}
