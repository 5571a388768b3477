using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Makes each clip faster or slower by a drawn rate and keeps its pitch. What becomes longer is cut at the clip's own length, what becomes
/// shorter ends earlier.
/// </summary>
/// <remarks>Source: Flanagan and Golden, "Phase vocoder", 1966; torchaudio.functional.phase_vocoder. Rates are uniform.</remarks>
/// <example><code>
/// augment:
///   - time-stretch: { min_rate: 0.8, max_rate: 1.25, probability: 0.5 }
/// </code></example>
[Plugin("time-stretch")]
public sealed class TimeStretch(TimeStretchOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var rate = context.Uniform(options.MinRate, options.MaxRate).to(ScalarType.Float64);
        var values = options.Vocoder.Stretch(input.ZeroBeyondLengths().Values, rate, input.Values.shape[1]);
        var lengths = input.Lengths.div(rate).round().to(ScalarType.Int64).clamp_min(1).minimum(input.Lengths);
        return (input with { Values = values, Lengths = lengths }).ZeroBeyondLengths();
    }
}
