using System.Runtime.CompilerServices;

namespace Timbre.Plugins.Features;

/// <summary>Steps 3 to 5 of YIN for one frame: which lag its period is, or which dips a path may choose from.</summary>
/// <param name="options">What is looked for.</param>
/// <param name="rate">Samples per second.</param>
/// <param name="plan">The lags.</param>
internal sealed class YinChoice(VoiceOptions options, double rate, YinPlan plan)
{
    private const int Own = 3;

    private readonly bool _path = options.Smoothing == PitchSmoothing.Path;

    /// <summary>How many values a frame gives.</summary>
    public int Width => Own + (_path ? 2 * plan.Dips : 0);

    /// <summary>Writes power, f0 and aperiodicity of the frame's own choice and, for a path, costs and f0 of its best dips, the best first.</summary>
    /// <param name="difference">The summed squared differences for each lag, as far as <see cref="YinPlan.Longest"/> + 1.</param>
    /// <param name="energy">The sum of the frame's squares.</param>
    /// <param name="target"><see cref="Width"/> values.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Write(ReadOnlySpan<double> difference, double energy, Span<double> target)
    {
        var dips = target[Own..];
        dips[..(dips.Length / 2)].Fill(YinPlan.Never);
        dips[(dips.Length / 2)..].Fill(options.FMin);
        var silence = (energy * YinPlan.SmallestShare) + YinPlan.SmallestSum;
        var (sum, left, middle) = (0.0, 1.0, 1.0);
        var (lowest, best) = (0, 0);
        var (lowestNormal, lowestHeight, bestHeight) = (double.PositiveInfinity, 0.0, 0.0);
        for (var lag = 1; lag <= plan.Longest + 1; lag++)
        {
            // Step 3, a lag ahead of the one that is judged.
            sum += difference[lag];
            var right = sum <= silence ? 1 : difference[lag] * lag / sum;
            var judged = lag - 1;
            if (judged >= plan.Shortest)
            {
                if (middle < lowestNormal)
                {
                    (lowest, lowestNormal, lowestHeight) = (judged, middle, Height(left, middle, right));
                }

                if (middle < left && middle <= right)
                {
                    var height = Height(left, middle, right);
                    if (best == 0 && height < options.TroughThreshold)
                    {
                        (best, bestHeight) = (judged, height);
                        if (!_path)
                        {
                            break;
                        }
                    }

                    if (_path)
                    {
                        Keep(dips, Math.Clamp(height, 0, 1), Frequency(difference, judged));
                    }
                }
            }

            (left, middle) = (middle, right);
        }

        var (chosen, depth) = best > 0 ? (best, bestHeight) : (lowest, lowestHeight);
        target[0] = energy / plan.FrameLength;
        target[1] = Frequency(difference, chosen);
        target[2] = Math.Clamp(depth, 0, 1);
    }

    private double Frequency(ReadOnlySpan<double> difference, int lag) => Math.Clamp(
        rate / (lag + Offset(difference[lag - 1], difference[lag], difference[lag + 1])), options.FMin, options.FMax);

    /// <summary>Step 5: where, beside the middle one of three values, the parabola through them is lowest.</summary>
    private static double Offset(double left, double middle, double right)
    {
        var bend = left + right - (2 * middle);
        return bend <= 0 ? 0 : Math.Clamp((left - right) / (2 * bend), -1, 1);
    }

    private static double Height(double left, double middle, double right) => middle - ((left - right) * Offset(left, middle, right) / 4);

    private void Keep(Span<double> dips, double aperiodicity, double frequency)
    {
        var costs = dips[..(dips.Length / 2)];
        var frequencies = dips[(dips.Length / 2)..];
        var cost = aperiodicity - (Math.Log2(frequency / options.FMax) * options.OctaveCost);
        var place = costs.Length;
        while (place > 0 && cost < costs[place - 1])
        {
            place--;
        }

        if (place < costs.Length)
        {
            costs[place..^1].CopyTo(costs[(place + 1)..]);
            frequencies[place..^1].CopyTo(frequencies[(place + 1)..]);
            (costs[place], frequencies[place]) = (cost, frequency);
        }
    }
}
