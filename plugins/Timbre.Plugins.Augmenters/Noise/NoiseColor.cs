namespace Timbre.Plugins.Augmenters;

/// <summary>How the power of noise falls or rises with frequency.</summary>
public enum NoiseColor
{
    /// <summary>The same power at all frequencies.</summary>
    White,

    /// <summary>Power by 1/f: 3 dB less per octave.</summary>
    Pink,

    /// <summary>Power by 1/f²: 6 dB less per octave.</summary>
    Brown,

    /// <summary>Power by f: 3 dB more per octave.</summary>
    Blue,

    /// <summary>Power by f²: 6 dB more per octave.</summary>
    Violet,
}
