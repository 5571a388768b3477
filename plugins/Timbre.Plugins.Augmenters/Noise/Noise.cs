using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Adds Gaussian noise to each waveform, white or of another color, at a signal-to-noise ratio drawn uniformly in dB, or, when deviations are
/// given, with a standard deviation drawn uniformly.
/// The ratio is of the powers of the clip's valid part and of the noise in it, and only that part gets noise; silence stays silent unless
/// deviations are given.
/// </summary>
/// <example><code>
/// augment:
///   - noise: { min_snr_db: 5, max_snr_db: 40, probability: 0.8 }
///   - noise: { color: pink, min_std: 0.001, max_std: 0.005 }
/// </code></example>
[Plugin("noise")]
public sealed class Noise(NoiseOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var noise = input with { Values = ColoredNoise.Draw(options.Color, input.Values.shape[1], input.Rate, context) };
        return input.Within(input.Values.add(noise.Values.mul(Factor(input, noise, context).unsqueeze(1))));
    }

    /// <summary>What each item's noise is multiplied by, <c>[batch]</c>.</summary>
    private Tensor Factor(Signal wave, Signal noise, AugmentContext context)
    {
        if (options.Deviations.Given is not null)
        {
            return context.Uniform(options.Deviations.Value.Low, options.Deviations.Value.High);
        }

        var (low, high) = options.Ratios.Value;
        return wave.NoiseFactor(noise, context.Uniform(low, high));
    }
}
