using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="SelectRows"/>.</summary>
public sealed record SelectRowsOptions
{
    /// <summary>The rows along frequency that are kept, counted from 0.</summary>
    [Shorthand]
    [MinLength(1)]
    [Range(0, 65535)]
    public required IReadOnlyList<int> Rows { get; init; }
}
