using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Weakens what lies above a drawn cut-off frequency by 12 dB per octave, as a distant or muffled microphone does.</summary>
/// <remarks>Source: Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients"; the logarithm of the cut-off is uniform.</remarks>
/// <example><code>
/// augment:
///   - low-pass: { min_cutoff_hz: 2000, max_cutoff_hz: 7000, probability: 0.5 }
/// </code></example>
[Plugin("low-pass")]
public sealed class LowPass(LowPassOptions options) : FilterAugmenter(options)
{
    /// <inheritdoc/>
    private protected override Biquad Design(Tensor frequency, AugmentContext context, double rate) =>
        Biquad.LowPass(frequency, Fixed(frequency, options.Q), rate);
}
