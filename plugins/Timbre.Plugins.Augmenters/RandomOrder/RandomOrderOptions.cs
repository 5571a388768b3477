using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="RandomOrder"/>.</summary>
public sealed record RandomOrderOptions : AugmenterOptions
{
    /// <summary>The augmenters, each of which is applied once.</summary>
    [Shorthand]
    [MinLength(1)] public required IReadOnlyList<Stage<IAugmenter>> Augmenters { get; init; }
}
