namespace Timbre.Plugins.Features;

/// <summary>Formulas from hertz to mel.</summary>
public enum MelScale
{
    /// <summary><c>2595 log10(1 + f / 700)</c>.</summary>
    Htk,

    /// <summary>Linear below 1 kHz, logarithmic above.</summary>
    Slaney,
}
