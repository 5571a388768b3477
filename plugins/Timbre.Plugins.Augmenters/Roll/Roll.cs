using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Shifts each waveform in time by a random amount, wrapping around: what leaves at one end of its valid part enters at the other.
/// </summary>
[Plugin("roll")]
public sealed class Roll(RollOptions options) : IAugmenter
{
    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context)
    {
        input.Require(SignalKind.Waveform, "Place it under augment, before any stage that turns waveforms into features.");
        using var scope = torch.NewDisposeScope();
        var most = (long)Math.Round(options.MaxSeconds * input.Rate);
        if (most == 0)
        {
            return input;
        }

        var shift = context.Integers(-most, most);
        var rolled = Shift(input, shift);
        return input with { Values = context.Select(options.Probability, input.Values, rolled).MoveToOuterDisposeScope() };
    }

    /// <summary>Sample t of the result is sample <c>(t - shift) mod length</c> of the input; beyond the length nothing moves.</summary>
    private static Tensor Shift(Signal wave, Tensor shift)
    {
        var length = wave.Lengths.clamp_min(1);
        var start = length.sub(shift).remainder(length).unsqueeze(1);
        var end = length.unsqueeze(1);
        var time = torch.arange(wave.Values.shape[1], dtype: ScalarType.Int64, device: wave.Values.device).unsqueeze(0);
        // Start lies in [0, length), so one subtraction does what a division would for every sample.
        var moved = time.add(start);
        var index = moved.sub(moved.ge(end).to(ScalarType.Int64).mul(end));
        return wave.Values.gather(1, torch.where(time.lt(end), index, time));
    }
}
