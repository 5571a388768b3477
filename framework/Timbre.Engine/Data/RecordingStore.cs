namespace Timbre.Engine;

/// <summary>The content of a corpus, read once in a run: audio, or arrays of features.</summary>
/// <remarks>Safe to read from any number of threads.</remarks>
public abstract class RecordingStore : IDisposable
{
    /// <summary>The recordings that could not be read, in the order of the corpus.</summary>
    public IReadOnlyList<UnreadableRecording> Unreadable { get; protected set; } = [];

    /// <summary>Steps of the time axis per second; 0 for vectors.</summary>
    public abstract double Rate { get; }

    /// <summary>Whether a recording was read.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public abstract bool Contains(int sample);

    /// <summary>The length of a recording: samples, frames, or 1 for a vector.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public abstract int Length(int sample);

    /// <summary>Hash of the content: the same for copies of a recording.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public abstract UInt128 Fingerprint(int sample);

    /// <summary>How long a recording lasts, in seconds; 0 for a vector.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public double Seconds(int sample) => Rate > 0 ? Length(sample) / Rate : 0;

    /// <inheritdoc/>
    public abstract void Dispose();
}
