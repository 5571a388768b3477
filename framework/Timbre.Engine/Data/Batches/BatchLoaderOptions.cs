using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>How batches are made.</summary>
public sealed record BatchLoaderOptions
{
    /// <summary>Clips in a batch, at least 1.</summary>
    public required int BatchSize { get; init; }

    /// <summary>Where the tensors are wanted.</summary>
    public required Device Device { get; init; }

    /// <summary>
    /// The pipeline's seed for training: order and clips are drawn. Null for everything else: the order is the corpus', and clips are central.
    /// </summary>
    public long? TrainingSeed { get; init; }

    /// <summary>Whether training draws an order, rather than keeping the corpus'.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>Batches that are made ahead at the same time, at least 1.</summary>
    public int Workers { get; init; } = 1;
}
