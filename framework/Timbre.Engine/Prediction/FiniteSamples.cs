namespace Timbre.Engine;

/// <summary>Refuses samples that would spoil every window that they are in.</summary>
internal static class FiniteSamples
{
    /// <summary>Checks samples that a program gives.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="position">The first one's place in its recording.</param>
    /// <param name="sampleRate">Samples per second.</param>
    /// <param name="name">The recording.</param>
    /// <exception cref="ArgumentException">A sample is not finite.</exception>
    public static void Require(ReadOnlySpan<float> samples, long position, int sampleRate, string name)
    {
        for (var i = 0; i < samples.Length; i++)
        {
            if (!float.IsFinite(samples[i]))
            {
                throw new ArgumentException(FormattableString.Invariant(
                    $"Sample {position + i} of '{name}' ({(double)(position + i) / sampleRate:0.###} s) is {samples[i]}; samples must be finite."), nameof(samples));
            }
        }
    }
}
