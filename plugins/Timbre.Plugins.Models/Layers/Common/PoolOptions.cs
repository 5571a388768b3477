using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The windows of a pooling layer.</summary>
public sealed record PoolOptions
{
    /// <summary>The size of a window: one number, or [frequency, time].</summary>
    [Shorthand]
    [Length(1, 2)]
    [Range(1, 65536)]
    public IReadOnlyList<int> Size { get; init; } = [2, 2];

    /// <summary>The step of the windows: one number, or [frequency, time]; their size if absent.</summary>
    [Length(1, 2)]
    [Range(1, 65536)]
    public IReadOnlyList<int>? Stride { get; init; }

    /// <summary>
    /// Whether a last window may reach over the end (it then sees zeros beyond an item's length), rather than leaving the rest out.
    /// </summary>
    public bool Ceil { get; init; }
}
