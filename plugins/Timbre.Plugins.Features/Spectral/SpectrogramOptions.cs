using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Features;

/// <summary>How a waveform is cut into frames, transformed and summed into mel bands; names and defaults follow torchaudio.</summary>
public abstract record SpectrogramOptions : IValidatedOptions
{
    /// <summary>Length of the Fourier transform, in samples; <c>n_fft / 2 + 1</c> frequencies come out of it. 400 unless given.</summary>
    [Range(2, 65536)] public int NFft { get; init; } = 400;

    /// <summary>Length of the window, in samples, at most <c>n_fft</c>; as long as <c>n_fft</c> unless given.</summary>
    [Range(2, 65536)] public int? WinLength { get; init; }

    /// <summary>Distance between the starts of two frames, in samples; half of <c>win_length</c> unless given.</summary>
    [Range(1, 65536)] public int? HopLength { get; init; }

    /// <summary>Shape of the window, in its periodic form: <c>hann</c> (the default) or <c>hamming</c>.</summary>
    public WindowShape Window { get; init; } = WindowShape.Hann;

    /// <summary>
    /// Whether frame i is centred on sample <c>i · hop_length</c>, with the signal padded at both ends; otherwise it starts there and only
    /// whole frames count. True unless given.
    /// </summary>
    public bool Center { get; init; } = true;

    /// <summary>What a centred signal is padded with: <c>reflect</c>, its mirror image (the default), or <c>constant</c>, zeros.</summary>
    public PadMode PadMode { get; init; } = PadMode.Reflect;

    /// <summary>
    /// How long a frame is when <c>win_length</c> is shorter than <c>n_fft</c>: <c>fft</c>, as torchaudio and librosa have it (the
    /// default), cuts frames of <c>n_fft</c> samples with the window in their middle;
    /// <c>window</c>, as TensorFlow has it, cuts frames of <c>win_length</c> samples and pads each with zeros, which gives more frames
    /// where they are not centred.
    /// </summary>
    public FrameLength Frame { get; init; } = FrameLength.Fft;

    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 2 unless given.</summary>
    [Range(1e-3, 4.0)] public double Power { get; init; } = 2;

    /// <summary>
    /// Whether the window is divided by the root of its energy, so that the level does not depend on its length. False unless given.
    /// </summary>
    public bool Normalized { get; init; }

    /// <summary>
    /// Number of mel bands, 1 to 1024; 128 unless given. With more than the transform resolves, the lowest bands hold no frequency and stay
    /// zero.
    /// </summary>
    [Range(1, 1024)] public int NMels { get; init; } = 128;

    /// <summary>Lower edge of the lowest band, in Hz. 0 unless given.</summary>
    [Range(0.0, 1e6)] public double FMin { get; init; }

    /// <summary>Upper edge of the highest band, in Hz, at most half the sample rate; that half unless given.</summary>
    [Range(1e-3, 1e6)] public double? FMax { get; init; }

    /// <summary>
    /// The mel formula: <c>htk</c>, logarithmic throughout (the default), or <c>slaney</c>, linear below 1 kHz as in librosa.
    /// </summary>
    public MelScale MelScale { get; init; } = MelScale.Htk;

    /// <summary>
    /// Height of the triangular bands: <c>none</c> for a peak of 1 (the default), <c>slaney</c> for an area of 1 as in librosa.
    /// </summary>
    public MelNorm Norm { get; init; } = MelNorm.None;

    internal int Win => WinLength ?? NFft;

    internal int Hop => HopLength ?? Math.Max(1, Win / 2);

    /// <inheritdoc/>
    public virtual IEnumerable<OptionError> Validate()
    {
        if (WinLength > NFft)
        {
            yield return new(
                nameof(WinLength),
                Text($"win_length is {WinLength}, longer than n_fft, which is {NFft}; shorten the window or raise n_fft."));
        }

        if (FMin >= FMax)
        {
            yield return new(nameof(FMin), Text($"f_min is {FMin} Hz, but must lie below f_max, which is {FMax} Hz."));
        }
    }

    private protected static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
