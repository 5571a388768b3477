namespace Timbre.Plugins.Models;

/// <summary>The windows of a pooling layer.</summary>
public sealed record PoolOptions : IValidatedOptions
{
    /// <summary>The size of a window: one number, or [frequency, time].</summary>
    [Shorthand]
    public IReadOnlyList<int> Size { get; init; } = [2, 2];

    /// <summary>The step of the windows: one number, or [frequency, time]; their size if absent.</summary>
    public IReadOnlyList<int>? Stride { get; init; }

    /// <summary>Whether a last window may reach over the end (it then sees zeros beyond an item's length), rather than leaving the rest out.</summary>
    public bool Ceil { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => [.. Extent.Check(nameof(Size), Size), .. Extent.Check(nameof(Stride), Stride ?? Size)];
}
