using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a convolutional recurrent model.</summary>
public sealed record CrnnOptions : IRecurrentSize
{
    /// <summary>The filters of each convolution.</summary>
    [MinLength(1)]
    [Range(1, 65536)]
    public IReadOnlyList<int> Filters { get; init; } = [32, 64, 128];

    /// <summary>The size of a filter, over frequency and over time.</summary>
    [Range(1, 1024)]
    public int Kernel { get; init; } = 3;

    /// <summary>What each pooling divides frequency and time by: one number, or [frequency, time].</summary>
    [Length(1, 2)]
    [Range(1, 1024)]
    public IReadOnlyList<int> Downsample { get; init; } = [2, 2];

    /// <summary>The size of the state, for each direction.</summary>
    [Range(1, 65536)]
    public int Units { get; init; } = 64;

    /// <summary>How many recurrent layers are stacked.</summary>
    [Range(1, 64)]
    public int Layers { get; init; } = 1;

    /// <summary>Whether a second pass reads each item backwards; both states are joined.</summary>
    public bool Bidirectional { get; init; } = true;

    /// <summary>How states become one vector.</summary>
    public SequencePool Pool { get; init; } = SequencePool.Last;

    /// <summary>The share of values between recurrent layers and in front of the classifier that become 0 in training, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; } = 0.3;
}
