using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>The features of one part of the data, computed once, for recordings whose features never change.</summary>
internal sealed class FeatureCache : IDisposable
{
    private readonly FloatStore _values;
    private readonly Dictionary<long, (int Row, long Length)> _rows = [];
    private SignalShape? _shape;

    private FeatureCache(int count, MemoryBudget memory, string directory) => _values = new FloatStore(count, memory, directory);

    /// <summary>Computes the features of all batches.</summary>
    /// <param name="batches">The batches; each ends when the next one is asked for.</param>
    /// <param name="count">The recordings in them.</param>
    /// <param name="extract">Makes features of a batch, in the caller's dispose scope.</param>
    /// <param name="last">The stage that gives the features, for errors; null where there is none.</param>
    /// <param name="options">Where the cache lies, and who is told.</param>
    /// <param name="memory">What the cache may hold in memory.</param>
    /// <param name="version">Which of several caches of the same recordings this is, counted from 0: one progress tells of all.</param>
    /// <param name="versions">How many caches of the same recordings there are.</param>
    public static FeatureCache Compute(
        IEnumerable<Batch> batches,
        int count,
        Func<Batch, Signal> extract,
        Stage<IFeatureExtractor>? last,
        PrepareOptions options,
        MemoryBudget memory,
        int version = 0,
        int versions = 1)
    {
        var cache = new FeatureCache(count, memory, options.CacheDirectory);
        try
        {
            foreach (var batch in batches)
            {
                using (batch)
                {
                    options.Cancellation.ThrowIfCancellationRequested();
                    cache.Add(batch, extract, last);
                }

                options.Progress?.Report(new DataProgress(DataPhase.Features, (version * count) + cache._rows.Count, versions * count));
            }

            return cache;
        }
        catch
        {
            cache.Dispose();
            throw;
        }
    }

    /// <summary>The cached features of some recordings, outside all dispose scopes.</summary>
    /// <param name="samples">The indices in the corpus.</param>
    /// <param name="device">Where the tensors are wanted.</param>
    public Signal Read(IReadOnlyList<long> samples, Device device)
    {
        var shape = _shape!;
        var values = HostTensors.Create<float>([samples.Count, .. shape.Dimensions], ScalarType.Float32, device, destination =>
        {
            var size = (int)shape.Size;
            for (var i = 0; i < samples.Count; i++)
            {
                _values.Read(_rows[samples[i]].Row, 0, destination.Slice(i * size, size));
            }
        });
        var lengths = HostTensors.Create<long>([samples.Count], ScalarType.Int64, device, destination =>
        {
            for (var i = 0; i < samples.Count; i++)
            {
                destination[i] = _rows[samples[i]].Length;
            }
        });
        return new Signal(values, lengths, shape.Rate, shape.Kind);
    }

    public void Dispose() => _values.Dispose();

    private void Add(Batch batch, Func<Batch, Signal> extract, Stage<IFeatureExtractor>? last)
    {
        using var scope = NewDisposeScope();
        var features = extract(batch);
        _shape ??= features.Shape;
        if (!features.Shape.Dimensions.SequenceEqual(_shape.Dimensions))
        {
            throw new StageException(
                $"'{last?.Name}' gives {features.Shape} for one batch of clips and {_shape} for another, though all clips have the same length; "
                + "a network needs one shape.")
            { Location = last?.Location };
        }

        var values = MemoryMarshal.Cast<byte, float>(features.Values.cpu().contiguous().bytes);
        var lengths = MemoryMarshal.Cast<byte, long>(features.Lengths.cpu().contiguous().bytes);
        var size = (int)_shape.Size;
        for (var i = 0; i < batch.Samples.Count; i++)
        {
            var row = _rows.Count;
            _values.Set(row, values.Slice(i * size, size).ToArray());
            _rows.Add(batch.Samples[i], (row, lengths[i]));
        }
    }
}
