using System.ComponentModel.DataAnnotations;

namespace Timbre.Pipelines;

/// <summary>How a search stops hopeless trials.</summary>
public sealed record PruneSection
{
    /// <summary>Asynchronous successive halving: of the trials that reach a number of epochs, the best share goes on to a multiple of it.</summary>
    public required HalvingSection Halving { get; init; }
}

/// <summary>Asynchronous successive halving.</summary>
public sealed record HalvingSection
{
    /// <summary>One of so many trials goes on, to so many times the epochs.</summary>
    [Range(2, 100)]
    public int Reduction { get; init; } = 3;

    /// <summary>The epochs that every trial gets.</summary>
    [Range(1, 100000)]
    public int MinEpochs { get; init; } = 1;
}
