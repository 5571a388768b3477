using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Roll"/>.</summary>
public sealed record RollOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>
    /// Largest shift in either direction, in seconds, 0 to 60; 0.5 unless given. The shift is a whole number of samples, uniform in [-max,
    /// max).
    /// </summary>
    [Shorthand]
    [Range(0.0, 60.0)] public double? MaxSeconds { get; init; }

    /// <summary>Largest shift in samples, 0 to 10000000, instead of seconds: uniform in [-max, max), whatever the sample rate.</summary>
    [Range(0, 10_000_000)] public long? MaxSamples { get; init; }

    /// <summary>
    /// Whether a short clip's padding rolls along, after which the clip is valid to its end: for systems that know no lengths. False unless
    /// given: only the valid part turns.
    /// </summary>
    public bool Padding { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (MaxSeconds is not null && MaxSamples is not null)
        {
            yield return new(nameof(MaxSamples), "The shift is given both by max_seconds and by max_samples; leave one of the two out.");
        }
    }

    /// <summary>The largest shift in samples.</summary>
    internal long Most(double rate) => MaxSamples ?? (long)Math.Round((MaxSeconds ?? 0.5) * rate);
}
