using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="BackgroundNoise"/>.</summary>
public sealed record BackgroundNoiseOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>The folder that holds the recordings of noise, in folders of its own, too.</summary>
    [Shorthand]
    [ExistingPath(PathKind.Folder)] public required string Folder { get; init; }

    /// <summary>Least ratio of signal power to noise power, in dB, -100 to 200; 5 unless given. Lower is noisier.</summary>
    [Range(-100.0, 200.0)] public double MinSnrDb { get; init; } = 5;

    /// <summary>Greatest ratio of signal power to noise power, in dB, -100 to 200; 30 unless given.</summary>
    [Range(-100.0, 200.0)] public double MaxSnrDb { get; init; } = 30;

    /// <summary>
    /// The most noise that may be in the folder, in minutes, 1 to 10000; 120 unless given. All of it is kept in the device's memory: a minute
    /// at 16 kHz takes 3.8 MB.
    /// </summary>
    [Range(1.0, 10_000.0)] public double MaxMinutes { get; init; } = 120;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => Ends.Ordered(nameof(MinSnrDb), MinSnrDb, nameof(MaxSnrDb), MaxSnrDb);
}
