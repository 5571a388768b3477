using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Shifts each waveform in time by a random amount, wrapping around: what leaves at one end of its valid part enters at the other.
/// </summary>
/// <example><code>
/// augment:
///   - roll: { max_seconds: 0.25 }
/// </code></example>
[Plugin("roll")]
public sealed class Roll(RollOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var wave = options.Padding ? input with { Lengths = input.Lengths.full_like(input.Values.shape[1]) } : input;
        var most = options.Most(input.Rate);
        return most == 0 ? wave : wave with { Values = Shift(wave, context.Integers(-most, most)) };
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
