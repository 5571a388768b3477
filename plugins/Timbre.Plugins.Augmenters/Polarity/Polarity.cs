namespace Timbre.Plugins.Augmenters;

/// <summary>Turns the sign of every sample of some clips, which cannot be heard but is seen by a network that takes raw waveforms.</summary>
/// <example><code>
/// augment:
///   - polarity: { probability: 0.5 }
/// </code></example>
[Plugin("polarity")]
public sealed class Polarity(PolarityOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context) => input with { Values = input.Values.neg() };
}
