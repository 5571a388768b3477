using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>Options of <see cref="MuLaw"/>.</summary>
public sealed record MuLawOptions : AugmenterOptions
{
    /// <summary>Number of levels, 2 to 65536; 256 (8 bits, as in telephony) unless given.</summary>
    [Shorthand]
    [Range(2, 65536)] public int QuantizationChannels { get; init; } = 256;
}
