namespace Timbre.Engine;

/// <summary>What batches are made of: items of one shape, cut out of recordings or padded.</summary>
/// <remarks>Called from several threads at once.</remarks>
internal interface IItems
{
    /// <summary>The shape of every item.</summary>
    SignalShape Shape { get; }

    /// <summary>Whether a recording gives another item with other draws.</summary>
    /// <param name="sample">The index in the corpus.</param>
    bool IsRandom(int sample);

    /// <summary>Writes an item, and returns its valid length.</summary>
    /// <param name="sample">The index in the corpus.</param>
    /// <param name="random">The recording's stream; null draws nothing.</param>
    /// <param name="item">Overwritten completely; as large as <see cref="Shape"/> says.</param>
    long Fill(int sample, RandomStream? random, Span<float> item);
}
