using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>How a waveform is cut into frames that are measured as they are, without a transform; names follow librosa.</summary>
public abstract record FrameOptions
{
    /// <summary>Length of a frame, in samples; 400 unless given, as the windows of the spectral features.</summary>
    [Range(2, 65536)] public int FrameLength { get; init; } = 400;

    /// <summary>Distance between the starts of two frames, in samples; half of <c>frame_length</c> unless given.</summary>
    [Range(1, 65536)] public int? HopLength { get; init; }

    /// <summary>
    /// Whether frame i is centred on sample <c>i · hop_length</c>; otherwise it starts there and only whole frames count. True unless
    /// given.
    /// </summary>
    public bool Center { get; init; } = true;

    internal int Hop => HopLength ?? Math.Max(1, FrameLength / 2);

    /// <summary>Frames where a spectrum of the same length and hop has them, with zeros beyond a centred signal.</summary>
    internal Frames Frames() => new(new Shape { NFft = FrameLength, HopLength = Hop, Center = Center, PadMode = PadMode.Constant });

    private sealed record Shape : StftOptions;
}
