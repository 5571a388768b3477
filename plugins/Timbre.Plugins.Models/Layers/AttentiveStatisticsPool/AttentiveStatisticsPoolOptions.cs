using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>How steps are weighed.</summary>
public sealed record AttentiveStatisticsPoolOptions
{
    /// <summary>The size of the layer between a step and its weights.</summary>
    [Shorthand]
    [Range(1, 65536)]
    public int Units { get; init; } = 128;

    /// <summary>What has weights of its own.</summary>
    public AttentionWeights Weigh { get; init; } = AttentionWeights.Step;

    /// <summary>Whether the weights of a step also see the mean and the standard deviation over the whole item.</summary>
    public bool Context { get; init; }
}

/// <summary>What an attentive statistics pooling weighs.</summary>
public enum AttentionWeights
{
    /// <summary>A step counts the same for all channels and frequencies.</summary>
    Step,

    /// <summary>Each channel and frequency weighs the steps by itself.</summary>
    Row,
}
