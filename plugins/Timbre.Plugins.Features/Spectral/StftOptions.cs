using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Timbre.Plugins.Features;

/// <summary>How a waveform is cut into frames and transformed; names and defaults follow torchaudio.</summary>
public abstract record StftOptions : IValidatedOptions
{
    /// <summary>Length of the Fourier transform, in samples; <c>n_fft / 2 + 1</c> frequencies come out of it. 400 unless given.</summary>
    [Range(2, 65536)] public virtual int NFft { get; init; } = 400;

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

    /// <summary>
    /// Whether the window is divided by the root of its energy, so that the level does not depend on its length. False unless given.
    /// </summary>
    public bool Normalized { get; init; }

    internal int Win => WinLength ?? NFft;

    internal int Hop => HopLength ?? Math.Max(1, Win / 2);

    /// <summary>The number of frequencies that the transform gives.</summary>
    internal int Frequencies => (NFft / 2) + 1;

    /// <inheritdoc/>
    public virtual IEnumerable<OptionError> Validate()
    {
        if (WinLength > NFft)
        {
            yield return new(
                nameof(WinLength),
                Text($"win_length is {WinLength}, longer than n_fft, which is {NFft}; shorten the window or raise n_fft."));
        }
    }

    /// <inheritdoc/>
    public virtual IEnumerable<OptionError> Validate(SignalShape input) => [];

    private protected static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
