using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>What is repeated.</summary>
public sealed record DenseBlockOptions
{
    /// <summary>The layers of one repetition; they keep frequency and time as they are.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<Stage<ILayer>> Layers { get; init; }

    /// <summary>How many times the layers are built, each time with weights of their own.</summary>
    [Range(1, 256)]
    public int Repeat { get; init; } = 4;
}
