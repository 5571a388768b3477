using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="MedianSmoothing"/>.</summary>
public sealed record MedianSmoothingOptions : IValidatedOptions
{
    /// <summary>Windows in a neighbourhood, the window itself in the middle: an odd number from 1 to 1001; 3 unless given.</summary>
    [Range(1, 1001)] public int Size { get; init; } = 3;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Size % 2 == 0)
        {
            yield return new(nameof(Size), FormattableString.Invariant(
                $"size is {Size}, which has no middle; give an odd number such as {Size - 1} or {Size + 1}."));
        }
    }
}
