using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Passes a band around a drawn centre frequency, of a drawn width, and weakens the rest by 6 dB per octave to either side.</summary>
/// <remarks>
/// Source: Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients", with 0 dB at the centre; the logarithm of the centre
/// and the quality are uniform.
/// </remarks>
/// <example><code>
/// augment:
///   - band-pass: { min_center_hz: 800, max_center_hz: 2000, probability: 0.3 }
/// </code></example>
[Plugin("band-pass")]
public sealed class BandPass(BandPassOptions options) : FilterAugmenter(options)
{
    /// <inheritdoc/>
    private protected override Biquad Design(Tensor frequency, AugmentContext context, double rate) =>
        Biquad.BandPass(frequency, context.Uniform(options.MinQ, options.MaxQ).to(ScalarType.Float64), rate);
}
