using Timbre;

namespace __Class__;

/// <summary>Options of <see cref="__Class__Source"/>.</summary>
public sealed record __Class__Options
{
    /// <summary>The folder of the recordings, relative to the pipeline file.</summary>
    [Shorthand]
    [ExistingPath(PathKind.Folder)]
    public required string Root { get; init; }
}
