using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="ParallelFeatures"/>.</summary>
public sealed record ParallelFeaturesOptions
{
    /// <summary>The branches, each a list of feature stages; an empty list hands the input on.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<IReadOnlyList<Stage<IFeatureExtractor>>> Branches { get; init; }

    /// <summary>
    /// Along which axis feature maps are joined: <c>frequency</c>, one below the other (the default), or <c>channel</c>, one behind the
    /// other. Vectors are joined along their only axis.
    /// </summary>
    public JoinAxis Axis { get; init; } = JoinAxis.Frequency;
}

/// <summary>Along which axis <see cref="ParallelFeatures"/> joins feature maps.</summary>
public enum JoinAxis
{
    /// <summary>Along frequency: the maps' channels and times must be equal.</summary>
    Frequency,

    /// <summary>Along channels: the maps' frequencies and times must be equal.</summary>
    Channel,
}
