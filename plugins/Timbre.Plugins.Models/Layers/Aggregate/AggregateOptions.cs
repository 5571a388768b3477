using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>What runs one after another.</summary>
public sealed record AggregateOptions
{
    /// <summary>The blocks, each a list of layers on what the block before it gives.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<IReadOnlyList<Stage<ILayer>>> Blocks { get; init; }
}
