using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Timbre.Engine;

/// <summary>The content of a corpus, read once in a run: audio, or arrays of features.</summary>
/// <remarks>Safe to read from any number of threads.</remarks>
public abstract class RecordingStore : IDisposable
{
    private readonly DataPhase _phase;
    private readonly UInt128[] _fingerprints;

    private protected RecordingStore(DataPhase phase, int count, MemoryBudget memory, string directory)
    {
        _phase = phase;
        Values = new FloatStore(count, memory, directory);
        _fingerprints = new UInt128[count];
    }

    /// <summary>The recordings that could not be read, in the order of the corpus.</summary>
    public IReadOnlyList<UnreadableRecording> Unreadable { get; private set; } = [];

    /// <summary>Steps of the time axis per second; 0 for vectors.</summary>
    public abstract double Rate { get; }

    /// <summary>What was read, by the index in the corpus.</summary>
    private protected FloatStore Values { get; }

    /// <summary>Whether a recording was read.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public bool Contains(int sample) => Values.Contains(sample);

    /// <summary>The length of a recording: samples, frames, or 1 for a vector.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public abstract int Length(int sample);

    /// <summary>Hash of the content: the same for copies of a recording, of audio in any lossless format.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public UInt128 Fingerprint(int sample) => _fingerprints[sample];

    /// <summary>How long a recording lasts, in seconds; 0 for a vector.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public double Seconds(int sample) => Rate > 0 ? Length(sample) / Rate : 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        Values.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads all recordings on worker threads; a store that cannot is disposed of, and what failed first is thrown as it was.</summary>
    private protected void ReadAll(IReadOnlyList<Sample> samples, int workers, IProgress<DataProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            Unreadable = [.. Refused(samples, workers, progress, cancellation).OrderBy(failure => failure.Sample.Index)];
        }
        catch (AggregateException failures)
        {
            Dispose();
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Reads one recording into <see cref="Values"/>.</summary>
    /// <returns>The hash of its content, and the seconds of audio that were decoded.</returns>
    private protected abstract (UInt128 Fingerprint, double AudioSeconds) Read(Sample sample);

    /// <summary>Whether an exception of <see cref="Read"/> says that a recording is unreadable, rather than that the reading cannot go on.</summary>
    private protected abstract bool IsRefusal(Exception exception);

    private ConcurrentBag<UnreadableRecording> Refused(
        IReadOnlyList<Sample> samples, int workers, IProgress<DataProgress>? progress, CancellationToken cancellation)
    {
        var failures = new ConcurrentBag<UnreadableRecording>();
        var telling = new Lock();
        var (done, seconds) = (0, 0.0);
        // One file at a time to each thread, since lengths differ; a batch of them would leave the others idle at the end.
        var queue = Partitioner.Create(samples, EnumerablePartitionerOptions.NoBuffering);
        var threads = new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation };
        Parallel.ForEach(queue, threads, sample =>
        {
            var length = 0.0;
            try
            {
                (_fingerprints[sample.Index], length) = Read(sample);
            }
            catch (Exception refusal) when (IsRefusal(refusal))
            {
                failures.Add(new UnreadableRecording(sample, refusal.Message));
            }

            lock (telling)
            {
                seconds += length;
                progress?.Report(new DataProgress(_phase, ++done, samples.Count, seconds));
            }
        });
        return failures;
    }
}
