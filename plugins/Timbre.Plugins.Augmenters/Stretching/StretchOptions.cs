using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Augmenters;

/// <summary>What stages with a phase vocoder have in common.</summary>
public abstract record StretchOptions : AugmenterOptions, IValidatedOptions
{
    /// <summary>
    /// Samples of the Hann window and of the Fourier transform, 32 to 65536; 1024 unless given. It should hold a few periods of the lowest
    /// voice.
    /// </summary>
    [Range(32, 65536)] public int NFft { get; init; } = 1024;

    /// <summary>Samples from one frame to the next, 8 to 32768, at most half of <c>n_fft</c>; a quarter of it unless given.</summary>
    [Range(8, 32768)] public int? HopLength { get; init; }

    internal PhaseVocoder Vocoder => new(NFft, HopLength ?? NFft / 4);

    /// <inheritdoc/>
    public virtual IEnumerable<OptionError> Validate()
    {
        if (HopLength > NFft / 2)
        {
            yield return new(nameof(HopLength), FormattableString.Invariant(
                $"hop_length is {HopLength}, above half of n_fft, which is {NFft}; the windows must overlap for the sound to be put together again."));
        }
    }
}
