using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Timbre.Engine;

/// <summary>The features that a corpus has in files, float32: every array is read once in a run, and is padded with zeros to the longest when it is put into a batch.</summary>
public sealed class ArrayStore : RecordingStore, IItems
{
    private readonly int[] _lengths;

    private ArrayStore(int count, SignalShape shape, MemoryBudget memory, string directory)
        : base(DataPhase.Reading, count, memory, directory)
    {
        Shape = shape;
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
        store.ReadAll(corpus.Samples, options.Workers, options.Progress, options.Cancellation);
        return store;
    }

    /// <inheritdoc/>
    public override int Length(int sample) => _lengths[sample];

    bool IItems.IsRandom(int sample) => false;

    long IItems.Fill(int sample, RandomStream? random, Span<float> item)
    {
        if (Values.Length(sample) == item.Length)
        {
            Values.Read(sample, 0, item);
        }
        else
        {
            var values = new float[Values.Length(sample)];
            Values.Read(sample, 0, values);
            ArrayRows.Pad(values, _lengths[sample], item, Shape);
        }

        return _lengths[sample];
    }

    private protected override (UInt128 Fingerprint, double AudioSeconds) Read(Sample sample)
    {
        var features = sample.Recording.Features!;
        var values = ArrayCheck.Read(features, sample.Recording.Name);
        _lengths[sample.Index] = features.Shape.Kind == SignalKind.Vector ? 1 : (int)features.Shape.Dimensions[^1];
        Values.Set(sample.Index, values);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(values.AsSpan()), hash);
        return (BinaryPrimitives.ReadUInt128BigEndian(hash), 0);
    }

    private protected override bool IsRefusal(Exception exception) => exception is InvalidDataException or IOException or UnauthorizedAccessException;
}
