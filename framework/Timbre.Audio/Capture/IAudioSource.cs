namespace Timbre.Audio;

/// <summary>Audio that comes in its own time: a device, a pipe, a file that is played.</summary>
/// <remarks>One thread at a time reads it; disposing it must wait until no read is under way.</remarks>
public interface IAudioSource : IDisposable
{
    /// <summary>What it is, for people: <c>device default</c>, <c>standard input</c>.</summary>
    string Name { get; }

    /// <summary>Samples per second of what is read.</summary>
    int SampleRate { get; }

    /// <summary>Waits for the next samples, the mean of all channels, and returns how many there are; 0 at the end.</summary>
    /// <param name="mono">Filled from the beginning, with as many as came.</param>
    /// <param name="lost">Samples that were lost between those of the call before and these, since nobody read them in time.</param>
    /// <exception cref="CaptureException">It failed, or was taken away.</exception>
    /// <exception cref="AudioException">The file that is played is damaged.</exception>
    int Read(Span<float> mono, out long lost);
}
