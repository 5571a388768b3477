using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Makes each waveform louder or quieter by a random amount, uniform in decibels or, when factors are given, as a factor.
/// </summary>
/// <example><code>
/// augment:
///   - gain: { min_db: -6, max_db: 6 }
///   - gain: { min_factor: 0.7, max_factor: 1.3 }
/// </code></example>
[Plugin("gain")]
public sealed class Gain(GainOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var louder = input.Values.mul(Factor(context).unsqueeze(1));
        return input with { Values = options.Clip ? louder.clamp(-1, 1) : louder };
    }

    private Tensor Factor(AugmentContext context)
    {
        if (options.Factors.Given is not null)
        {
            return context.Uniform(options.Factors.Value.Low, options.Factors.Value.High);
        }

        var (low, high) = options.Decibels.Value;
        return context.Uniform(low, high).mul(Math.Log(10) / 20).exp();
    }
}
