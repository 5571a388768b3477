namespace Timbre.Pipelines;

/// <summary>The key that stands in a file alone, not in the pipeline that it becomes.</summary>
internal sealed record ExtendsSection
{
    /// <summary>Another pipeline, relative to this file, that this one is laid over: maps are merged key by key, everything else is replaced.</summary>
    /// <example>vary another pipeline in one file:
    /// <code>
    /// extends: base.yaml
    /// name: longer
    /// train: { epochs: 30 }
    /// </code></example>
    public string? Extends { get; init; }
}
