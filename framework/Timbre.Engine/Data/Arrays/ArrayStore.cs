using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Timbre.Engine;

/// <summary>The features that a corpus has in files, float32: every array is read once in a run, and is padded with zeros to the longest when it is put into a batch.</summary>
public sealed class ArrayStore : RecordingStore, IItems
{
    private readonly FloatStore _values;
    private readonly UInt128[] _fingerprints;
    private readonly int[] _lengths;

    private ArrayStore(int count, SignalShape shape, MemoryBudget memory, string directory)
    {
        Shape = shape;
        _values = new FloatStore(count, memory, directory);
        _fingerprints = new UInt128[count];
        _lengths = new int[count];
    }

    /// <summary>The shape of an item in a batch: that of all arrays, with the longest time.</summary>
    public SignalShape Shape { get; }

    /// <inheritdoc/>
    public override double Rate => Shape.Rate;

    /// <summary>Reads the arrays of all recordings; those that cannot be read are in <see cref="RecordingStore.Unreadable"/>.</summary>
    /// <param name="corpus">A corpus whose recordings carry features.</param>
    /// <param name="options">Threads, progress and cache.</param>
    /// <param name="memory">What may be kept in memory.</param>
    internal static ArrayStore Read(Corpus corpus, PrepareOptions options, MemoryBudget memory)
    {
        var store = new ArrayStore(corpus.Samples.Count, corpus.Features!, memory, options.CacheDirectory);
        try
        {
            store.ReadAll(corpus.Samples, options);
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
    public override bool Contains(int sample) => _values.Contains(sample);

    /// <inheritdoc/>
    public override int Length(int sample) => _lengths[sample];

    /// <inheritdoc/>
    public override UInt128 Fingerprint(int sample) => _fingerprints[sample];

    /// <inheritdoc/>
    public override void Dispose() => _values.Dispose();

    bool IItems.IsRandom(int sample) => false;

    long IItems.Fill(int sample, RandomStream? random, Span<float> item)
    {
        if (_values.Length(sample) == item.Length)
        {
            _values.Read(sample, 0, item);
        }
        else
        {
            var values = new float[_values.Length(sample)];
            _values.Read(sample, 0, values);
            ArrayRows.Pad(values, _lengths[sample], item, Shape);
        }

        return _lengths[sample];
    }

    private void ReadAll(IReadOnlyList<Sample> samples, PrepareOptions options)
    {
        var failures = new ConcurrentBag<UnreadableRecording>();
        var done = 0;
        var threads = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = options.Cancellation };
        Parallel.ForEach(samples, threads, sample =>
        {
            try
            {
                Add(sample);
            }
            catch (Exception refusal) when (refusal is InvalidDataException or IOException or UnauthorizedAccessException)
            {
                failures.Add(new UnreadableRecording(sample, refusal.Message));
            }

            options.Progress?.Report(new DataProgress(DataPhase.Reading, Interlocked.Increment(ref done), samples.Count));
        });
        Unreadable = [.. failures.OrderBy(failure => failure.Sample.Index)];
    }

    private void Add(Sample sample)
    {
        var features = sample.Recording.Features!;
        var values = ArrayCheck.Read(features, sample.Recording.Name);
        _lengths[sample.Index] = features.Shape.Kind == SignalKind.Vector ? 1 : (int)features.Shape.Dimensions[^1];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan()), hash);
        _fingerprints[sample.Index] = BinaryPrimitives.ReadUInt128BigEndian(hash);
        _values.Set(sample.Index, values);
    }
}
