using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Starts the default generators of all devices over from that seed.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>The seed that the processor's default generator started from.</summary>
    public static long initial_seed() => random.initial_seed();

    /// <summary>The state of the processor's default generator, a tensor of bytes.</summary>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <summary>Sets the state of the processor's default generator.</summary>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default sources of random numbers.</summary>
    public static partial class random
    {
        /// <summary>Starts the default generators of all devices over from that seed.</summary>
        public static Generator manual_seed(long seed)
        {
            NativeMethods.Check(NativeMethods.ManualSeed((ulong)seed));
            return Generator.Default;
        }

        /// <summary>The seed that the processor's default generator started from.</summary>
        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        /// <summary>The state of the processor's default generator, a tensor of bytes.</summary>
        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        /// <summary>Sets the state of the processor's default generator.</summary>
        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }
}
