namespace Timbre.Engine;

/// <summary>How a run is carried out; nothing here but <see cref="From"/> and the device changes a result, the device only in rounding.</summary>
public sealed record RunOptions
{
    /// <summary>What <see cref="Resume"/> says for the newest run of the pipeline.</summary>
    public const string Latest = "latest";

    /// <summary>The folder of all runs, an absolute path.</summary>
    public required string RunsDirectory { get; init; }

    /// <summary>The folder of a new run, an absolute path; a new one below <see cref="RunsDirectory"/>, named after pipeline and time, if null.</summary>
    public string? Folder { get; init; }

    /// <summary>A folder for what is kept between runs, an absolute path.</summary>
    public required string CacheDirectory { get; init; }

    /// <summary>Where the network runs: auto, cpu, cuda or cuda:N; what the pipeline says if null.</summary>
    public string? Device { get; init; }

    /// <summary>Threads that decode and cut clips, at least 1; the number of cores if null.</summary>
    public int? Workers { get; init; }

    /// <summary>The folder of a run to go on with, as an absolute path, or <see cref="Latest"/>; a new run if null.</summary>
    public string? Resume { get; init; }

    /// <summary>The model whose weights and fitted features training starts from, at a resumption too; random weights if null.</summary>
    public ParentModel? From { get; init; }

    /// <summary>Bytes of audio and features that are kept in memory; half of the memory that is free if null.</summary>
    public long? MemoryLimit { get; init; }

    /// <summary>Columns of the corpus by which reports are sliced, besides those with 2 to 20 values; also group, label and seconds.</summary>
    public IReadOnlyList<string> Slices { get; init; } = [];

    /// <summary>The clock, for names of runs and for logs.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
