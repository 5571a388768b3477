using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a squeeze-excitation.</summary>
public sealed record SqueezeExcitationOptions
{
    /// <summary>How many channels share one unit of the first dense layer.</summary>
    [Shorthand]
    [Range(1, 1024)]
    public int Reduction { get; init; } = 16;
}
