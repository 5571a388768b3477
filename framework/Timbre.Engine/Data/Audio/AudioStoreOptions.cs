namespace Timbre.Engine;

/// <summary>How the audio of a corpus is decoded and kept.</summary>
public sealed record AudioStoreOptions
{
    /// <summary>Samples per second that every recording is resampled to.</summary>
    public required int SampleRate { get; init; }

    /// <summary>Where audio goes that does not fit into memory.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>Threads that decode, at least 1.</summary>
    public int Workers { get; init; } = Environment.ProcessorCount;

    /// <summary>Told after each file, from any thread.</summary>
    public IProgress<DataProgress>? Progress { get; init; }

    /// <summary>Ends the decoding early.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The memory that audio shares with features.</summary>
    internal MemoryBudget Memory { get; init; } = MemoryBudget.HalfOfWhatIsFree();
}
