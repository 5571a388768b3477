using System.Buffers;

namespace Timbre.Engine;

/// <summary>One window of a recording.</summary>
/// <param name="Samples">Samples in [-1, 1] from a shared pool, at least as many as a window holds; <see cref="Release"/> gives them back.</param>
/// <param name="ValidLength">The samples that count, from the first on, as the length of a training clip.</param>
/// <param name="StartSeconds">Where the window starts in the recording.</param>
/// <param name="EndSeconds">Where it ends; the last one ends with the recording.</param>
internal sealed record AudioWindow(float[] Samples, int ValidLength, double StartSeconds, double EndSeconds)
{
    /// <summary>Copies what was recorded into a window, and fills what it leaves.</summary>
    /// <param name="recorded">At least one sample and at most a window.</param>
    /// <param name="start">The first sample's place in the recording.</param>
    /// <param name="geometry">The window.</param>
    public static AudioWindow Fill(ReadOnlySpan<float> recorded, long start, WindowGeometry geometry)
    {
        var plan = geometry.Filler.Plan(recorded.Length, random: null);
        var samples = ArrayPool<float>.Shared.Rent(geometry.Window);
        var window = samples.AsSpan(0, geometry.Window);
        window.Clear();
        for (var at = plan.Offset; at < plan.ValidLength; at += recorded.Length)
        {
            recorded[..Math.Min(recorded.Length, plan.ValidLength - at)].CopyTo(window[at..]);
        }

        return new AudioWindow(
            samples, plan.ValidLength, (double)start / geometry.SampleRate, (double)(start + recorded.Length) / geometry.SampleRate);
    }

    /// <summary>Gives the samples back to the pool.</summary>
    public void Release() => ArrayPool<float>.Shared.Return(Samples);
}
