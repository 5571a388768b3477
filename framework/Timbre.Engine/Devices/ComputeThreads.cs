using TorchSharp;

namespace Timbre.Engine;

/// <summary>How many threads LibTorch computes with on the CPU.</summary>
public static class ComputeThreads
{
    /// <summary>Lets LibTorch use every core, unless the environment variable <c>OMP_NUM_THREADS</c> says how many.</summary>
    /// <remarks>Left alone, it takes one thread where it cannot read the processor's topology, as on many virtual machines.</remarks>
    public static void UseAllCores() => Use(Environment.ProcessorCount);

    /// <summary>Lets this thread, and those that have not computed yet, use a number of threads, unless the environment variable <c>OMP_NUM_THREADS</c> says how many.</summary>
    public static void Use(int threads)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OMP_NUM_THREADS")))
        {
            torch.set_num_threads(threads);
        }
    }
}
