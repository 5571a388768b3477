namespace Timbre.Plugins.Features;

/// <summary>How many samples a frame takes from the signal.</summary>
public enum FrameLength
{
    /// <summary><c>n_fft</c> samples, the window in their middle.</summary>
    Fft,

    /// <summary><c>win_length</c> samples, padded with zeros to <c>n_fft</c>.</summary>
    Window,
}
