using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Weakens what lies below a drawn cut-off frequency by 12 dB per octave, as small microphones do.</summary>
/// <remarks>Source: Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients"; the logarithm of the cut-off is uniform.</remarks>
/// <example><code>
/// augment:
///   - high-pass: { min_cutoff_hz: 40, max_cutoff_hz: 400, probability: 0.5 }
/// </code></example>
[Plugin("high-pass")]
public sealed class HighPass(HighPassOptions options) : FilterAugmenter(options)
{
    /// <inheritdoc/>
    private protected override Biquad Design(Tensor frequency, AugmentContext context, double rate) =>
        Biquad.HighPass(frequency, Fixed(frequency, options.Q), rate);
}
