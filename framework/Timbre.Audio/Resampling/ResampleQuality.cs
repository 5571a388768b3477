namespace Timbre.Audio;

/// <summary>How exactly sample rates are converted.</summary>
public enum ResampleQuality
{
    /// <summary>libsoxr's HQ: 20 bits, passband to 0.913 of the lower Nyquist frequency; the default.</summary>
    High,

    /// <summary>libsoxr's VHQ: 28 bits, computed in double precision; about 1.5 times the time of <see cref="High"/>.</summary>
    VeryHigh,
}
