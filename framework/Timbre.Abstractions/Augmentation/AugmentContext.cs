using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace Timbre;

/// <summary>The random draws of one augmenter for one batch: each item has its own stream, keyed by (seed, epoch, sample, stage).</summary>
/// <remarks>
/// What an item draws does not depend on the other items of its batch, on the device or on the number of workers.
/// Draws are made on the CPU and moved to <see cref="Device"/>. Each call continues the streams where the call before it stopped.
/// </remarks>
public sealed class AugmentContext
{
    private const int MaximumStages = 1 << 16;

    private readonly long _seed;
    private readonly long _epoch;
    private readonly IReadOnlyList<long> _samples;
    private readonly int _stage;
    private readonly RandomStream[] _streams;
    private readonly List<LabelMix> _labelMixes = [];
    private IReadOnlyList<long>? _items;
    private int _fields;

    /// <summary>Starts the streams of a batch at one stage.</summary>
    /// <param name="seed">The pipeline's seed.</param>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="samples">The index in the corpus of each item of the batch.</param>
    /// <param name="stage">The number of the stage that draws, below 65,536.</param>
    /// <param name="device">Where the drawn tensors are wanted.</param>
    public AugmentContext(long seed, long epoch, IReadOnlyList<long> samples, int stage, Device device)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfNegative(stage);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(stage, MaximumStages);
        (_seed, _epoch, _samples, _stage) = (seed, epoch, samples, stage);
        Device = device;
        _streams = Start(0);
    }

    /// <summary>The device of the batch and of every tensor drawn here.</summary>
    public Device Device { get; }

    /// <summary>The number of items in the batch.</summary>
    public int BatchSize => _streams.Length;

    /// <summary>The pipeline file's folder, an absolute path, at which relative paths in options start; null where there is no pipeline.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>How the stage has mixed labels, in order; empty for a stage that leaves labels alone.</summary>
    public IReadOnlyList<LabelMix> LabelMixes => _labelMixes;

    /// <summary>
    /// Mixes each item's label with another item's, for a stage that mixes the items: the target becomes
    /// <c>share · own + (1 - share) · partner's</c>.
    /// </summary>
    /// <param name="partner">The position in the batch of each item's partner, int64 <c>[batch]</c>.</param>
    /// <param name="share">What each item keeps of its own label, in [0, 1], float32 <c>[batch]</c>.</param>
    public void MixLabels(Tensor partner, Tensor share)
    {
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(share);
        if (!partner.shape.SequenceEqual([BatchSize]) || !share.shape.SequenceEqual([BatchSize]))
        {
            throw new StageException(
                $"Labels were mixed with partners [{string.Join(", ", partner.shape)}] and shares [{string.Join(", ", share.shape)}] for a batch of {BatchSize}; each item needs one of both.");
        }

        _labelMixes.Add(new LabelMix(partner, share));
    }

    /// <summary>Mixes labels as the augmenter of a nested context has mixed those of the items that it was given.</summary>
    /// <param name="nested">A context from <see cref="Nested"/>.</param>
    public void MixLabels(AugmentContext nested)
    {
        ArgumentNullException.ThrowIfNull(nested);
        foreach (var mix in nested._labelMixes)
        {
            using var scope = torch.NewDisposeScope();
            var items = torch.tensor((nested._items ?? [.. Enumerable.Range(0, BatchSize)]).ToArray(), device: mix.Partner.device);
            var partner = torch.arange(BatchSize, dtype: ScalarType.Int64, device: mix.Partner.device)
                .index_copy(0, items, items.index_select(0, mix.Partner));
            var share = torch.ones(BatchSize, device: mix.Share.device).index_copy(0, items, mix.Share);
            scope.MoveToOuter(partner, share);
            MixLabels(partner, share);
        }
    }

    /// <summary>The absolute path of a path in an option.</summary>
    /// <exception cref="StageException">The path is relative, and there is no pipeline that it could be relative to.</exception>
    public string Resolve(string path) =>
        Path.IsPathFullyQualified(path) ? path
        : BaseDirectory is { } folder ? Path.GetFullPath(path, folder)
        : throw new StageException($"The path {path} is relative, and no pipeline file says to what; give an absolute one.");

    /// <summary>
    /// The context of an augmenter inside another one: its streams are neither those of this context nor those of another index. Labels
    /// that it mixes are mixed here by <see cref="MixLabels(AugmentContext)"/>.
    /// </summary>
    /// <param name="index">The number of the inner augmenter, from 0.</param>
    /// <param name="items">The positions in the batch of the items that it is given, in the order in which it gets them; null for all.</param>
    public AugmentContext Nested(int index, IReadOnlyList<long>? items = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        // A seed of its own for each place in the tree of stages; no stream of an item has the counter's other words all ones.
        var words = Philox.Block((uint)index, (uint)_stage, uint.MaxValue, uint.MaxValue, (uint)_seed, (uint)(_seed >> 32));
        var seed = (long)(((ulong)words.X1 << 32) | words.X0);
        var samples = items is null ? _samples : [.. items.Select(item => _samples[(int)item])];
        return new AugmentContext(seed, _epoch, samples, 0, Device)
        {
            BaseDirectory = BaseDirectory,
            _items = items,
        };
    }

    /// <summary>One number for each item, uniform in [<paramref name="low"/>, <paramref name="high"/>), float32 <c>[batch]</c>.</summary>
    public Tensor Uniform(double low, double high) =>
        OnDevice(torch.tensor(Array.ConvertAll(_streams, stream => (float)stream.NextUniform(low, high))));

    /// <summary>
    /// One integer for each item, uniform in [<paramref name="low"/>, <paramref name="exclusiveHigh"/>), int64 <c>[batch]</c>.
    /// </summary>
    public Tensor Integers(long low, long exclusiveHigh) =>
        OnDevice(torch.tensor(Array.ConvertAll(_streams, stream => low + stream.NextInteger(exclusiveHigh - low))));

    /// <summary>Whether each item is chosen, with the given probability, bool <c>[batch]</c>.</summary>
    public Tensor Chosen(double probability) =>
        OnDevice(torch.tensor(Array.ConvertAll(_streams, stream => stream.NextUniform() < probability)));

    /// <summary>
    /// The positions of the items that are chosen, each with the given probability, in rising order: for a stage that works on those alone,
    /// in a <see cref="Nested"/> context of theirs.
    /// </summary>
    /// <param name="probability">The chance of each item, in [0, 1].</param>
    public IReadOnlyList<long> ChosenItems(double probability) =>
        [.. Enumerable.Range(0, BatchSize).Where(item => _streams[item].NextUniform() < probability).Select(item => (long)item)];

    /// <summary>One number for each item from the beta distribution, in [0, 1], float32 <c>[batch]</c>.</summary>
    /// <param name="alpha">The first shape parameter, above 0.</param>
    /// <param name="beta">The second shape parameter, above 0.</param>
    public Tensor Beta(double alpha, double beta) =>
        OnDevice(torch.tensor(Array.ConvertAll(_streams, stream => (float)stream.NextBeta(alpha, beta))));

    /// <summary>Standard normal numbers, float32 <c>[batch, …shape]</c>.</summary>
    /// <param name="shape">The axes after the batch.</param>
    /// <remarks>
    /// Each call has streams of its own, and a shorter last axis gets the first numbers of a longer one: how far a batch is padded changes
    /// neither a clip's noise nor what is drawn for it afterwards.
    /// </remarks>
    public Tensor Normal(params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        var size = checked((int)shape.Aggregate(1L, (product, dimension) => product * dimension));
        var values = torch.empty([_streams.Length, .. shape]);
        var streams = Start(++_fields);
        Parallel.For(
            0, streams.Length, i => streams[i].FillNormal(MemoryMarshal.Cast<byte, float>(values.bytes).Slice(i * size, size)));
        return OnDevice(values);
    }

    /// <summary>
    /// Takes <paramref name="changed"/> for the items that are chosen with the given probability, and <paramref name="original"/> for the
    /// others.
    /// </summary>
    /// <param name="probability">The chance of each item, in [0, 1].</param>
    /// <param name="original">The values before, <c>[batch, …]</c>.</param>
    /// <param name="changed">The values after, of the same shape.</param>
    /// <remarks>
    /// At probability 1 nothing is drawn. Call it after the stage's other draws or before them, but always in the same place.
    /// </remarks>
    public Tensor Select(double probability, Tensor original, Tensor changed)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (probability >= 1)
        {
            return changed;
        }

        using var chosen = Chosen(probability);
        using var mask = chosen.reshape([BatchSize, .. Enumerable.Repeat(1L, (int)original.dim() - 1)]);
        return torch.where(mask, changed, original);
    }

    private RandomStream[] Start(int field) =>
        [.. _samples.Select(sample => new RandomStream(_seed, _epoch, sample, _stage + (field * MaximumStages)))];

    private Tensor OnDevice(Tensor drawn) => drawn.to(Device);
}
