using System.Runtime.CompilerServices;

namespace Timbre.Plugins.Features;

/// <summary>What <see cref="Trim"/> does to one clip, on the processor: it copies what is kept, and records no gradient.</summary>
/// <param name="options">What counts as silence.</param>
/// <param name="quietest">The power that quieter frames are raised to.</param>
internal sealed class ClipTrimmer(TrimOptions options, double quietest)
{
    /// <summary>Copies what is kept to the front of <paramref name="target"/>, and returns how many samples that are, at least 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Copy(ReadOnlySpan<float> clip, Span<float> target)
    {
        var power = new double[(clip.Length / options.HopLength) + 1];
        var threshold = 0.0;
        for (var frame = 0; frame < power.Length; frame++)
        {
            var start = ((long)frame * options.HopLength) - (options.FrameLength / 2);
            power[frame] = Math.Max(SampleEnergy.Of(clip, start, options.FrameLength) / options.FrameLength, quietest);
            threshold = Math.Max(threshold, power[frame]);
        }

        threshold *= Math.Pow(10, -options.TopDb / 10);
        var (first, last) = (Array.FindIndex(power, Sounds), Array.FindLastIndex(power, Sounds));
        var kept = 0;
        for (var frame = first; frame <= last; frame++)
        {
            if (options.Inner == InnerSilence.Keep || Sounds(power[frame]))
            {
                var start = frame * options.HopLength;
                var hop = clip[start..Math.Min(clip.Length, start + options.HopLength)];
                hop.CopyTo(target[kept..]);
                kept += hop.Length;
            }
        }

        return Math.Max(1, kept);

        bool Sounds(double level) => level > threshold;
    }
}
