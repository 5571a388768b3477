using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>How data is prepared; nothing here changes a result.</summary>
public sealed record PrepareOptions
{
    /// <summary>Where features are computed and batches end up.</summary>
    public required Device Device { get; init; }

    /// <summary>A folder for what sources generate and for audio that does not fit into memory, an absolute path.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>Threads that decode and cut clips, at least 1; the number of cores by default.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// Bytes of audio and features that are kept in memory, half of the memory that is free if null; the rest goes to files in <see cref="CacheDirectory"/>.
    /// </summary>
    public long? MemoryLimit { get; init; }

    /// <summary>What fitted stages learned earlier, as <see cref="FrontEnd.State"/> gave it; they are fitted anew if null.</summary>
    public IReadOnlyDictionary<string, Tensor>? FrontEndState { get; init; }

    /// <summary>Told how far the preparation has come, from any thread.</summary>
    public IProgress<DataProgress>? Progress { get; init; }

    /// <summary>Ends the preparation early.</summary>
    public CancellationToken Cancellation { get; init; }
}
