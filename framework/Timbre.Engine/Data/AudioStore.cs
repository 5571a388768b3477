namespace Timbre.Engine;

/// <summary>The decoded and resampled audio of a corpus: every file is decoded once in a run.</summary>
/// <remarks>Safe to read from any number of threads.</remarks>
public sealed class AudioStore : IDisposable
{
    private AudioStore()
    {
    }

    /// <summary>Samples per second of all recordings.</summary>
    public int SampleRate => throw new NotSupportedException();

    /// <summary>The recordings that could not be decoded and were left out.</summary>
    public IReadOnlyList<UnreadableRecording> Unreadable => throw new NotSupportedException();

    /// <summary>Whether a sample was decoded.</summary>
    public bool Contains(int sample) => throw new NotSupportedException();

    /// <summary>The length of a recording, in samples.</summary>
    public int Length(int sample) => throw new NotSupportedException();

    /// <summary>Hash of the decoded content: the same for copies of a recording in any lossless format.</summary>
    public UInt128 Fingerprint(int sample) => throw new NotSupportedException();

    /// <summary>Copies samples of a recording, in [-1, 1].</summary>
    /// <param name="sample">The index in the corpus.</param>
    /// <param name="start">The first sample to copy.</param>
    /// <param name="destination">Filled completely.</param>
    public void Read(int sample, int start, Span<float> destination) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}

/// <summary>A recording that could not be decoded.</summary>
/// <param name="Sample">The recording.</param>
/// <param name="Reason">A full sentence.</param>
public sealed record UnreadableRecording(Sample Sample, string Reason);
