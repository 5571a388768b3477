using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>Options of <see cref="Pcen"/>.</summary>
public sealed record PcenOptions
{
    /// <summary>How much of the level is taken out: 0 for nothing, 1 for all of it. 0.98 unless given.</summary>
    [Range(0.0, 1.0)] public double Gain { get; init; } = 0.98;

    /// <summary>Added before the root, which makes it flatter for weak sounds. 0 to 1e6; 2 unless given.</summary>
    [Range(0.0, 1e6)] public double Bias { get; init; } = 2;

    /// <summary>Exponent of the compression: 0.5, the default, for a square root. 0.001 to 1.</summary>
    [Range(0.001, 1.0)] public double Power { get; init; } = 0.5;

    /// <summary>How fast the level follows, in seconds. 0.001 to 60; 0.4 unless given.</summary>
    [Range(0.001, 60.0)] public double TimeConstant { get; init; } = 0.4;

    /// <summary>Added to the level, so that silence stays silent. 1e-30 to 1; 1e-6 unless given.</summary>
    [Range(1e-30, 1.0)] public double Eps { get; init; } = 1e-6;

    /// <summary>What the input is multiplied by first. 1e-12 to 1e12; 1 unless given.</summary>
    [Range(1e-12, 1e12)] public double Scale { get; init; } = 1;

    /// <summary>The level before the first frame: <c>unity</c>, 1 as in librosa (the default), or <c>first-frame</c>, as in the paper.</summary>
    public PcenInitial Initial { get; init; } = PcenInitial.Unity;
}

/// <summary>The level with which <see cref="Pcen"/> starts.</summary>
public enum PcenInitial
{
    /// <summary>1 in every band.</summary>
    Unity,

    /// <summary>The first frame.</summary>
    FirstFrame,
}
