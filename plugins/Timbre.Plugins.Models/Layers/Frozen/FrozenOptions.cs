using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>What does not learn.</summary>
public sealed record FrozenOptions
{
    /// <summary>The layers, from input to output.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<Stage<ILayer>> Layers { get; init; }
}
