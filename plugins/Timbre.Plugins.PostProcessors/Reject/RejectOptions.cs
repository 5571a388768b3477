using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.PostProcessors;

/// <summary>Options of <see cref="Reject"/>.</summary>
public sealed record RejectOptions
{
    /// <summary>The least probability of a label that is given, 0 (nothing is rejected) to 1.</summary>
    [Range(0.0, 1.0), Shorthand] public required double Threshold { get; init; }
}
