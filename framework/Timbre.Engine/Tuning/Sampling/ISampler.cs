using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>Proposes the values of a search's trials.</summary>
internal interface ISampler
{
    /// <summary>The values of a trial, in the order of the space; null when there is nothing left to try.</summary>
    /// <remarks>A function of the seed, the number and the trials so far, so that a search that was killed goes on as it would have.</remarks>
    /// <param name="number">The trial's number, counted from 1.</param>
    /// <param name="trials">The trials before it.</param>
    IReadOnlyList<ParameterValue>? Propose(int number, IReadOnlyList<Trial> trials);
}

/// <summary>The samplers by their methods.</summary>
internal static class Samplers
{
    // Stages of a pipeline count from 0, and a search draws beside them.
    internal const int Stage = 0x7475;

    public static ISampler Of(TuneSection section, long seed)
    {
        var space = SearchDimension.Of(section);
        return section.Method switch
        {
            TuneMethod.Grid => new GridSampler(space),
            TuneMethod.Random => new RandomSampler(space, seed),
            _ => new TpeSampler(space, seed, StudyMetric.Of(section)),
        };
    }
}
