using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Sends each clip through a drawn lower sample rate and back, as a telephone or a thrifty recorder does; its length is kept.</summary>
/// <remarks>Source: torchaudio.functional.resample; the quantisation of ITU-T G.711 in continuous form.</remarks>
/// <example><code>
/// augment:
///   - low-rate: { rates: [8000, 11025], mu_law: true, probability: 0.5 }
/// </code></example>
[Plugin("low-rate")]
public sealed class LowRate(LowRateOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var rate = (long)Math.Round(input.Rate);
        if (options.Rates.Max() >= rate)
        {
            throw new StageException(FormattableString.Invariant(
                $"rates has {options.Rates.Max()} Hz, but the signal has {rate} Hz; give rates below that."));
        }

        var drawn = context.Integers(0, options.Rates.Count).Numbers();
        return input.Within(ItemGroups.Change(input.ZeroBeyondLengths().Values, drawn, input.Values.shape[1], Through));

        Tensor Through(Tensor rows, long index)
        {
            // What rings on behind the clip's end at the low rate is heard before it at the old one.
            var lower = options.Rates[(int)index];
            var margin = Resampling.LowpassFilterWidth * 4 * rate / lower;
            var low = Resampling.Convert(nn.functional.pad(rows, (0, margin)), rate, lower);
            return Resampling.Convert(options.MuLaw ? MuLaw.Quantise(low, 256) : low, lower, rate);
        }
    }
}
