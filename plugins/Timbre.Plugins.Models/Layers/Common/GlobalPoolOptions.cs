namespace Timbre.Plugins.Models;

/// <summary>What a global pooling layer pools over.</summary>
public sealed record GlobalPoolOptions
{
    /// <summary>The axes that are pooled.</summary>
    [Shorthand]
    public PoolAxes Over { get; init; } = PoolAxes.All;
}

/// <summary>The axes that a global pooling layer pools.</summary>
public enum PoolAxes
{
    /// <summary>Frequency and time: one feature for each channel.</summary>
    All,

    /// <summary>Time alone: one feature for each channel and frequency.</summary>
    Time,
}
