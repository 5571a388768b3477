using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>What is added to its own input.</summary>
public sealed record ResidualOptions
{
    /// <summary>The layers whose output is added to their input.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<Stage<ILayer>> Layers { get; init; }

    /// <summary>
    /// The layers that the input goes through before it is added; none where shapes agree and a projection where they do not, if absent.
    /// </summary>
    public IReadOnlyList<Stage<ILayer>>? Shortcut { get; init; }
}
