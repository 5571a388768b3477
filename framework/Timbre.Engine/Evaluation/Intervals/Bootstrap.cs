namespace Timbre.Engine;

/// <summary>Draws units with replacement, as many as there are, again and again.</summary>
/// <remarks>
/// Source: Efron, "Bootstrap methods: another look at the jackknife", 1979; whole clusters: Davison and Hinkley, "Bootstrap methods and their
/// application", 1997, section 3.8. The draws are a function of their number alone, so that figures made again are the same ones.
/// </remarks>
internal static class Bootstrap
{
    private const int MostBlocks = 200;

    /// <summary>What a statistic comes to in each draw.</summary>
    /// <param name="units">How many units there are.</param>
    /// <param name="draws">How many times to draw.</param>
    /// <param name="statistic">Its value where each unit counts as often as the weights say; safe to call from any thread.</param>
    public static T[] Run<T>(int units, int draws, Func<int[], T> statistic)
    {
        var results = new T[draws];
        Parallel.For(0, draws, () => (Weights: new int[units], Bits: new uint[units]), (draw, _, scratch) =>
        {
            new RandomStream(0, 0, draw, RandomStages.Bootstrap).FillBits(scratch.Bits);
            Array.Clear(scratch.Weights);
            foreach (var bits in scratch.Bits)
            {
                // The upper half of the product is uniform up to units / 2^32.
                scratch.Weights[(int)(((ulong)bits * (ulong)units) >> 32)]++;
            }

            results[draw] = statistic(scratch.Weights);
            return scratch;
        }, _ => { });
        return results;
    }

    /// <summary>What a statistic comes to without each unit, or without each of 200 blocks of them, which skews it as much.</summary>
    /// <param name="units">How many units there are, at least 2.</param>
    /// <param name="statistic">Its value where each unit counts as often as the weights say; safe to call from any thread.</param>
    public static T[] LeaveOut<T>(int units, Func<int[], T> statistic)
    {
        var results = new T[Math.Min(units, MostBlocks)];
        Parallel.For(0, results.Length, block =>
            results[block] = statistic([.. Enumerable.Range(0, units).Select(unit => unit % results.Length == block ? 0 : 1)]));
        return results;
    }
}
