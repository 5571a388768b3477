using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>The decoded and resampled audio of a corpus, mono float32: every file is decoded once in a run.</summary>
public sealed class AudioStore : RecordingStore
{
    private readonly FloatStore _samples;
    private readonly UInt128[] _fingerprints;

    private AudioStore(int count, AudioStoreOptions options)
    {
        SampleRate = options.SampleRate;
        _samples = new FloatStore(count, options.Memory, options.CacheDirectory);
        _fingerprints = new UInt128[count];
    }

    /// <summary>Samples per second of all recordings.</summary>
    public int SampleRate { get; }

    /// <inheritdoc/>
    public override double Rate => SampleRate;

    /// <summary>Bytes of audio that did not fit into memory and are read from a file.</summary>
    public long FileBytes => _samples.FileBytes;

    /// <summary>Decodes all recordings of a corpus; those that cannot be decoded are in <see cref="RecordingStore.Unreadable"/>.</summary>
    /// <exception cref="AudioLibraryException">libsndfile or libsoxr is not installed.</exception>
    /// <exception cref="OperationCanceledException">The decoding was ended early.</exception>
    public static AudioStore Decode(Corpus corpus, AudioStoreOptions options)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        var store = new AudioStore(corpus.Samples.Count, options);
        try
        {
            store.DecodeAll(corpus.Samples, options);
            return store;
        }
        catch (AggregateException failures)
        {
            store.Dispose();
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
            throw;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override bool Contains(int sample) => _samples.Contains(sample);

    /// <inheritdoc/>
    public override int Length(int sample) => _samples.Length(sample);

    /// <summary>Hash of the decoded content: the same for copies of a recording in any lossless format.</summary>
    /// <param name="sample">The index in the corpus.</param>
    public override UInt128 Fingerprint(int sample) => _fingerprints[sample];

    /// <summary>Copies samples of a recording, nominally in [-1, 1].</summary>
    /// <param name="sample">The index in the corpus.</param>
    /// <param name="start">The first sample to copy.</param>
    /// <param name="destination">Filled completely.</param>
    public void Read(int sample, int start, Span<float> destination) => _samples.Read(sample, start, destination);

    /// <inheritdoc/>
    public override void Dispose() => _samples.Dispose();

    private void DecodeAll(IReadOnlyList<Sample> samples, AudioStoreOptions options)
    {
        var decoding = new DecodeOptions { SampleRate = options.SampleRate };
        var failures = new ConcurrentBag<UnreadableRecording>();
        var progress = new Lock();
        var (done, seconds) = (0, 0.0);
        // One file at a time to each thread, since lengths differ; a batch of them would leave the others idle at the end.
        var queue = Partitioner.Create(samples, EnumerablePartitionerOptions.NoBuffering);
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = options.Cancellation };
        Parallel.ForEach(queue, threads, sample =>
        {
            var length = 0.0;
            try
            {
                var audio = AudioDecoder.Decode(sample.Recording.Path, decoding);
                _fingerprints[sample.Index] = audio.Fingerprint;
                _samples.Set(sample.Index, audio.Samples);
                length = audio.Duration.TotalSeconds;
            }
            catch (AudioException refusal)
            {
                failures.Add(new UnreadableRecording(sample, refusal.Message));
            }

            lock (progress)
            {
                seconds += length;
                options.Progress?.Report(new DataProgress(DataPhase.Decoding, ++done, samples.Count, seconds));
            }
        });
        Unreadable = [.. failures.OrderBy(failure => failure.Sample.Index)];
    }
}
