using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>What runs side by side.</summary>
public sealed record ParallelBranchesOptions
{
    /// <summary>The branches, each a list of layers; an empty list hands the input on.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<IReadOnlyList<Stage<ILayer>>> Branches { get; init; }
}
