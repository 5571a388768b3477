namespace Timbre.Engine;

/// <summary>The seed of LibTorch's own generator at each training step, so that dropout does not depend on what ran before.</summary>
internal static class StepSeed
{
    /// <summary>A seed that is a pure function of the pipeline's seed, the epoch and the step, both counted from 0.</summary>
    public static long Of(long seed, int epoch, int step)
    {
        var stream = new RandomStream(seed, epoch, step, RandomStages.TrainingStep);
        return (long)(((ulong)stream.NextBits() << 31) | (stream.NextBits() >> 1));
    }
}
