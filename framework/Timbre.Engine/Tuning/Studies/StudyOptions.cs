using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>How a search is carried out.</summary>
public sealed record StudyOptions
{
    /// <summary>The folder of all runs, an absolute path; the search gets one of its own below it.</summary>
    public required string RunsDirectory { get; init; }

    /// <summary>The folder of a search to go on with, as an absolute path, or <see cref="RunOptions.Latest"/>; a new search if null.</summary>
    public string? Resume { get; init; }

    /// <summary>How the pipelines of trials are read: whether code of others may be run, and with which plugins.</summary>
    public PipelineLoadOptions Loading { get; init; } = new();

    /// <summary>Threads that decode in each trial, at least 1; its share of the cores if null.</summary>
    public int? Workers { get; init; }

    /// <summary>The clock, for budgets, names and the record.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
