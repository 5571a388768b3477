using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>What happens to a recording that cannot be decoded.</summary>
public sealed record UnreadableSection
{
    /// <summary>Whether such a recording ends the run or is left out; it is named and counted either way.</summary>
    [Shorthand]
    public UnreadablePolicy Policy { get; init; } = UnreadablePolicy.Fail;

    /// <summary>With skip: the largest share of all recordings that may be left out.</summary>
    [Range(0, 1)]
    public double MaxShare { get; init; } = 0.05;
}

/// <summary>What happens to a recording that cannot be decoded.</summary>
public enum UnreadablePolicy
{
    /// <summary>The run ends, after all such recordings are named.</summary>
    Fail,

    /// <summary>The recording is left out.</summary>
    Skip,
}
