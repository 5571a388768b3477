using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Histogram"/>.</summary>
public sealed record HistogramOptions : IValidatedOptions
{
    /// <summary>The centre of the first bin, in units of the feature.</summary>
    [Range(-1e9, 1e9)] public double Min { get; init; }

    /// <summary>The centre of the last bin, above min.</summary>
    [Range(-1e9, 1e9)] public double Max { get; init; } = 1;

    /// <summary>The number of bins, whose centres lie evenly from min to max. 2 to 4096; 32 unless given.</summary>
    [Range(2, 4096)] public int Bins { get; init; } = 32;

    /// <summary>How far from a bin's centre a value still counts: the kernel's standard deviation, above 0. About the distance between bins is usual.</summary>
    [Range(1e-9, 1e9)] public double Width { get; init; } = 0.03;

    /// <summary>A value that marks what is missing and does not count, such as 0 for a formant. Everything counts unless given.</summary>
    [Range(-1e30, 1e30)] public double? Ignore { get; init; }

    /// <summary>Whether all rows are counted together; otherwise each has a histogram of its own. True unless given.</summary>
    public bool Join { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Min >= Max)
        {
            yield return new OptionError(nameof(Max), FormattableString.Invariant($"max is {Max} and min is {Min}; max must be above min."));
        }
    }
}
