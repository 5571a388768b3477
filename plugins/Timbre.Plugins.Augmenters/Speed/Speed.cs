namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Plays each clip faster or slower by a drawn factor, which moves its pitch and formants along, as from another speaker. What becomes longer
/// is cut at the clip's own length, what becomes shorter ends earlier.
/// </summary>
/// <remarks>
/// Source: Ko et al., "Audio augmentation for speech recognition", Interspeech 2015. Factors are whole hundredths, all equally likely; band
/// limited as torchaudio's resample is.
/// </remarks>
/// <example><code>
/// augment:
///   - speed: { min_factor: 0.9, max_factor: 1.1, step: 0.1 }
/// </code></example>
[Plugin("speed")]
public sealed class Speed(SpeedOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var (first, count, step) = options.Hundredths;
        var factors = context.Integers(0, count).mul(step).add(first);
        var values = ItemGroups.Change(
            input.ZeroBeyondLengths().Values, factors.Numbers(), input.Values.shape[1], (rows, factor) => Resampling.Convert(rows, factor, 100));
        // Rounded up, as the samples are: the last one may lie within the clip's last step.
        var lengths = input.Lengths.mul(100).add(factors).sub(1).div(factors, TorchSharp.torch.RoundingMode.floor).minimum(input.Lengths);
        return (input with { Values = values, Lengths = lengths }).ZeroBeyondLengths();
    }
}
