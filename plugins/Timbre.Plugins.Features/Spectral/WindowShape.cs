namespace Timbre.Plugins.Features;

/// <summary>Shapes of a window.</summary>
public enum WindowShape
{
    /// <summary><c>0.5 - 0.5 cos(2πn/N)</c>.</summary>
    Hann,

    /// <summary><c>0.54 - 0.46 cos(2πn/N)</c>.</summary>
    Hamming,
}
