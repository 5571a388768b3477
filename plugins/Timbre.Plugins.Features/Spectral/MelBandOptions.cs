using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Features;

/// <summary>How a waveform is cut into frames, transformed and summed into mel bands; names and defaults follow torchaudio.</summary>
public abstract record MelBandOptions : StftOptions
{
    /// <summary>Exponent of the magnitude: 1 for magnitude, 2 for power. Above 0, at most 4; 2 unless given.</summary>
    [Range(1e-3, 4.0)] public double Power { get; init; } = 2;

    /// <summary>
    /// Number of mel bands, 1 to 1024, at most as many as there are frequencies; 128 unless given. With more than the transform resolves,
    /// the lowest bands hold no frequency and stay zero.
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

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate() =>
    [
        .. base.Validate(),
        .. BandEdges.Contradiction(nameof(FMin), FMin, FMax),
        .. BandEdges.TooMany(nameof(NMels), "n_mels", NMels, this),
    ];

    /// <inheritdoc/>
    public override IEnumerable<OptionError> Validate(SignalShape input) => BandEdges.BeyondInput(nameof(FMin), FMin, nameof(FMax), FMax, input);
}
