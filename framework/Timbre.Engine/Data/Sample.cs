namespace Timbre.Engine;

/// <summary>One labelled recording of a corpus.</summary>
/// <param name="Index">The place in the corpus, counted from 0; random draws for the recording are keyed by it.</param>
/// <param name="Recording">The recording as its source lists it.</param>
/// <param name="Label">The class, as an index into the pipeline's labels.</param>
public sealed record Sample(int Index, Recording Recording, int Label)
{
    /// <summary>The recording's group; null where it has none or an empty one.</summary>
    public string? Group => Recording.Group is { Length: > 0 } group ? group : null;
}
