using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Adds white Gaussian noise to each waveform, at a signal-to-noise ratio drawn uniformly in dB, or, when deviations are given, with a
/// standard deviation drawn uniformly.
/// The ratio is to the power of the clip's valid part, and only that part gets noise; silence stays silent unless deviations are given.
/// </summary>
[Plugin("noise")]
public sealed class Noise(NoiseOptions options) : IAugmenter
{
    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context)
    {
        input.Require(SignalKind.Waveform, "Place it under augment, before any stage that turns waveforms into features.");
        using var scope = torch.NewDisposeScope();
        var noise = context.Normal(input.Values.shape[1]).mul(Deviation(input, context).unsqueeze(1));
        var changed = input.Values.add((input with { Values = noise }).ZeroBeyondLengths().Values);
        return input with { Values = context.Select(options.Probability, input.Values, changed).MoveToOuterDisposeScope() };
    }

    /// <summary>The standard deviation of each item's noise, <c>[batch]</c>.</summary>
    private Tensor Deviation(Signal wave, AugmentContext context)
    {
        if (options.Deviations.Given is not null)
        {
            return context.Uniform(options.Deviations.Value.Low, options.Deviations.Value.High);
        }

        var (low, high) = options.Ratios.Value;
        return Rms(wave).mul(context.Uniform(low, high).mul(-Math.Log(10) / 20).exp());
    }

    /// <summary>The root of the mean power of each item's valid part, <c>[batch]</c>.</summary>
    private static Tensor Rms(Signal wave)
    {
        var clean = wave.ZeroBeyondLengths().Values;
        return clean.mul(clean).sum(1).div(wave.Lengths.clamp_min(1)).sqrt();
    }
}
