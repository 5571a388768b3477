namespace Timbre.Engine;

/// <summary>Counts delays in constant memory, to 2 % of their length.</summary>
public sealed class Latencies
{
    private const double Least = 1e-5;
    private const double Step = 1.02;

    // From 10 µs to more than 1000 s.
    private readonly long[] _counts = new long[(int)(Math.Log(1e8) / Math.Log(Step)) + 2];

    /// <summary>How many delays were counted.</summary>
    public long Count { get; private set; }

    /// <summary>The longest one.</summary>
    public TimeSpan Longest { get; private set; }

    /// <summary>Counts a delay.</summary>
    public void Add(TimeSpan delay)
    {
        var index = delay.TotalSeconds <= Least ? 0 : (int)(Math.Log(delay.TotalSeconds / Least) / Math.Log(Step)) + 1;
        _counts[Math.Min(index, _counts.Length - 1)]++;
        Count++;
        Longest = delay > Longest ? delay : Longest;
    }

    /// <summary>The delay that a share of all does not exceed; zero where there are none.</summary>
    /// <param name="share">0 to 1; 0.5 is the median.</param>
    public TimeSpan Quantile(double share)
    {
        var rank = Math.Ceiling(share * Count);
        var below = 0L;
        for (var i = 0; i < _counts.Length && Count > 0; i++)
        {
            below += _counts[i];
            if (below >= rank)
            {
                return TimeSpan.FromSeconds(Math.Min(Least * Math.Pow(Step, i), Longest.TotalSeconds));
            }
        }

        return TimeSpan.Zero;
    }
}
