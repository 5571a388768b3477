using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How steps are weighed.</summary>
public sealed record AttentionPoolOptions
{
    /// <summary>The size of the layer between a step and its weight.</summary>
    [Shorthand]
    [Range(1, 65536)]
    public int Units { get; init; } = 64;

    /// <summary>How many averages are made, each with weights of its own.</summary>
    [Range(1, 256)]
    public int Heads { get; init; } = 1;
}
