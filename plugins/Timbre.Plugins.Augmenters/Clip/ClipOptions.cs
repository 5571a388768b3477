using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Clip"/>.</summary>
public sealed record ClipOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>Largest magnitude that passes, above 0, up to 1000; 1 (full scale) unless given.</summary>
    [Shorthand]
    [Range(0.0, 1000.0, MinimumIsExclusive = true)] public double? Limit { get; init; }

    /// <summary>
    /// Least share of a clip's samples that are cut off, in percent, 0 to 100: the limit is then drawn for each clip. Give it together with
    /// <c>max_percent</c>.
    /// </summary>
    [Range(0.0, 100.0)] public double? MinPercent { get; init; }

    /// <summary>Greatest share of a clip's samples that are cut off, in percent, 0 to 100. Give it together with <c>min_percent</c>.</summary>
    [Range(0.0, 100.0)] public double? MaxPercent { get; init; }

    internal RangeEnds Percentages => new(
        new(nameof(MinPercent), "min_percent"), MinPercent, new(nameof(MaxPercent), "max_percent"), MaxPercent);

    internal RangeEnds Limits => new(new(nameof(Limit), "limit"), Limit, new(nameof(Limit), "limit"), Limit, 1, 1);

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => new EitherRange("limit", Limits, Percentages).Validate();
}
