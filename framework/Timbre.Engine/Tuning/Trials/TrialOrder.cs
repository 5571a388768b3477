namespace Timbre.Engine;

/// <summary>What a trial trains.</summary>
public sealed record TrialOrder
{
    /// <summary>The trial's number, counted from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The resolved pipeline that is searched, as YAML.</summary>
    public required string Pipeline { get; init; }

    /// <summary>The folder that relative paths in it start from.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>The values, each <c>path=value</c>.</summary>
    public required IReadOnlyList<string> Assignments { get; init; }

    /// <summary>What trials are compared by.</summary>
    public required string Metric { get; init; }

    /// <summary>The run's folder, an absolute path.</summary>
    public required string Folder { get; init; }

    /// <summary>The trials that share the machine with it, itself included.</summary>
    public required int Parallel { get; init; }

    /// <summary>Threads that decode in each trial; its share of the cores if null.</summary>
    public int? Workers { get; init; }

    /// <summary>Whether code of others may be run.</summary>
    public required bool AllowCode { get; init; }
}
