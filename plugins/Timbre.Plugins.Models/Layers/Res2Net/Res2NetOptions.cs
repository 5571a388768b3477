using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How channels are divided, and what each group goes through.</summary>
public sealed record Res2NetOptions
{
    /// <summary>The layers of one group, which keep its shape.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<Stage<ILayer>> Layers { get; init; }

    /// <summary>The number of groups; it must divide the channels.</summary>
    [Range(2, 64)]
    public int Scale { get; init; } = 8;
}
