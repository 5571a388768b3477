using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="ImpulseResponse"/>.</summary>
public sealed record ImpulseResponseOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>The folder that holds the impulse responses, one in each audio file, in folders of its own, too.</summary>
    [Shorthand]
    [ExistingPath(PathKind.Folder)] public required string Folder { get; init; }

    /// <summary>How much of each response is used from the direct sound on, in seconds, 0.001 to 20; 2 unless given.</summary>
    [Range(0.001, 20.0)] public double MaxSeconds { get; init; } = 2;

    /// <summary>Least share of the sound that went through the room, 0 to 1; 1 unless given.</summary>
    [Range(0.0, 1.0)] public double MinWet { get; init; } = 1;

    /// <summary>Greatest share of the sound that went through the room, 0 to 1; 1 unless given.</summary>
    [Range(0.0, 1.0)] public double MaxWet { get; init; } = 1;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate() => Ends.Ordered(nameof(MinWet), MinWet, nameof(MaxWet), MaxWet);
}
