using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Raises or lowers a band around a drawn centre frequency by a drawn gain, as microphones and rooms colour a voice.</summary>
/// <remarks>
/// Source: Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients"; the logarithm of the centre, the gain in dB and the
/// quality are uniform.
/// </remarks>
/// <example><code>
/// augment:
///   - peaking: { min_center_hz: 200, max_center_hz: 4000, min_db: -6, max_db: 6 }
/// </code></example>
[Plugin("peaking")]
public sealed class Peaking(PeakingOptions options) : FilterAugmenter(options)
{
    /// <inheritdoc/>
    private protected override Biquad Design(Tensor frequency, AugmentContext context, double rate) => Biquad.Peaking(
        frequency,
        context.Uniform(options.MinQ, options.MaxQ).to(ScalarType.Float64),
        context.Uniform(options.MinDb, options.MaxDb).to(ScalarType.Float64),
        rate);
}
