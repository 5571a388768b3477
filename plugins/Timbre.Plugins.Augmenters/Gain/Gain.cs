using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Makes each waveform louder or quieter by a random amount, uniform in decibels or, when factors are given, as a factor.
/// </summary>
[Plugin("gain")]
public sealed class Gain(GainOptions options) : IAugmenter
{
    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context)
    {
        input.Require(SignalKind.Waveform, "Place it under augment, before any stage that turns waveforms into features.");
        using var scope = torch.NewDisposeScope();
        var louder = input.Values.mul(Factor(context).unsqueeze(1));
        var changed = options.Clip ? louder.clamp(-1, 1) : louder;
        return input with { Values = context.Select(options.Probability, input.Values, changed).MoveToOuterDisposeScope() };
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
