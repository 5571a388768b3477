namespace Timbre.Plugins.Features;

/// <summary>What a centred signal is padded with.</summary>
public enum PadMode
{
    /// <summary>Its mirror image, without repeating the edge sample.</summary>
    Reflect,

    /// <summary>Zeros.</summary>
    Constant,
}
