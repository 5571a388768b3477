using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Covers random stretches of time in feature maps, so that a network does not rely on any one moment.</summary>
/// <remarks>Source: Park et al., "SpecAugment", Interspeech 2019. Masks lie within an item's valid frames and may overlap.</remarks>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_mels: 40 }
///   - log
/// augment_features:
///   - time-mask: { time_mask_param: 10, masks: 2 }
/// </code></example>
[Plugin("time-mask")]
public sealed class TimeMask(TimeMaskOptions options) : SignalAugmenter(SignalKind.FeatureMap, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var widest = input.Lengths.mul(options.P).floor().to(ScalarType.Int64).clamp_max(options.TimeMaskParam);
        return Masking.Apply(input, 3, input.Lengths, widest, options, context);
    }
}
