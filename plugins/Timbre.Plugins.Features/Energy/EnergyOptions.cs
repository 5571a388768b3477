using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Energy"/>.</summary>
public sealed record EnergyOptions : FrameOptions
{
    /// <summary>What is measured: <c>rms</c>, the root of the mean square (the default), or <c>energy</c>, the sum of squares.</summary>
    [Shorthand]
    public EnergyMeasure Measure { get; init; } = EnergyMeasure.Rms;

    /// <summary>Whether the natural logarithm <c>ln(x + floor)</c> is taken. False unless given.</summary>
    public bool Log { get; init; }

    /// <summary>Added before the logarithm, so that silence becomes <c>ln(floor)</c>. 1e-30 to 1; 1e-6 unless given.</summary>
    [Range(1e-30, 1.0)] public double Floor { get; init; } = 1e-6;
}

/// <summary>What <see cref="Energy"/> measures.</summary>
public enum EnergyMeasure
{
    /// <summary>The root of a frame's mean square.</summary>
    Rms,

    /// <summary>The sum of a frame's squares.</summary>
    Energy,
}
