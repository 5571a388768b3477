using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="Reverb"/>.</summary>
public sealed record ReverbOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>Least reverberation time, in seconds until the sound has fallen by 60 dB, 0.01 to 10; 0.1 (a small furnished room) unless given.</summary>
    [Range(0.01, 10.0)] public double MinRt60Seconds { get; init; } = 0.1;

    /// <summary>Greatest reverberation time, in seconds, 0.01 to 10; 0.8 (a classroom) unless given.</summary>
    [Range(0.01, 10.0)] public double MaxRt60Seconds { get; init; } = 0.8;

    /// <summary>Least ratio of direct to reverberant energy, in dB, -30 to 60; 0 unless given. Lower is further away.</summary>
    [Range(-30.0, 60.0)] public double MinDrrDb { get; init; }

    /// <summary>Greatest ratio of direct to reverberant energy, in dB, -30 to 60; 15 unless given.</summary>
    [Range(-30.0, 60.0)] public double MaxDrrDb { get; init; } = 15;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() =>
        Ends.Ordered(nameof(MinRt60Seconds), MinRt60Seconds, nameof(MaxRt60Seconds), MaxRt60Seconds)
            .Concat(Ends.Ordered(nameof(MinDrrDb), MinDrrDb, nameof(MaxDrrDb), MaxDrrDb));
}
