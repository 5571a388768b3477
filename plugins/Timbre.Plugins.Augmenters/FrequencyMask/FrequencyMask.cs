namespace Timbre.Plugins.Augmenters;

/// <summary>Covers random bands of feature maps, so that a network does not rely on any one frequency.</summary>
/// <remarks>Source: Park et al., "SpecAugment", Interspeech 2019. Masks may overlap.</remarks>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_mels: 40 }
///   - log
/// augment_features:
///   - frequency-mask: { freq_mask_param: 8, masks: 2 }
/// </code></example>
[Plugin("frequency-mask")]
public sealed class FrequencyMask(FrequencyMaskOptions options) : SignalAugmenter(SignalKind.FeatureMap, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var rows = input.Values.shape[2];
        if (options.FreqMaskParam > rows)
        {
            throw new StageException(FormattableString.Invariant(
                $"freq_mask_param is {options.FreqMaskParam}, but the feature map has {rows} rows of frequency; lower it to {rows} or less."));
        }

        var size = input.Lengths.full_like(rows);
        return Masking.Apply(input, 2, size, size.full_like(options.FreqMaskParam), options, context);
    }
}
