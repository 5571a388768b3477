using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>
/// Puts each clip into a room of its own: the direct sound, followed by noise that decays over a drawn reverberation time, at a drawn ratio of
/// direct to reverberant energy. Length, level and the place of the direct sound are kept.
/// </summary>
/// <remarks>
/// Source: the statistical room of Polack, "La transmission de l'énergie sonore dans les salles", 1988: <c>n(t) · exp(-3 ln 10 · t / RT60)</c>
/// with white Gaussian noise n. Reverberation time and ratio are uniform.
/// </remarks>
/// <example><code>
/// augment:
///   - reverb: { min_rt60_seconds: 0.1, max_rt60_seconds: 0.6, probability: 0.5 }
/// </code></example>
[Plugin("reverb")]
public sealed class Reverb(ReverbOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        var response = Response(context, input.Rate);
        var clean = input.ZeroBeyondLengths();
        var wet = Convolution.Full(clean.Values, response).narrow(1, 0, input.Values.shape[1]);
        return input.Within(clean.AtItsLevel(wet));
    }

    /// <summary>A room for each item, float32 <c>[batch, time]</c>: 1 at the beginning, then the decay.</summary>
    internal Tensor Response(AugmentContext context, double rate)
    {
        var decay = context.Uniform(options.MinRt60Seconds, options.MaxRt60Seconds).unsqueeze(1);
        var ratio = context.Uniform(options.MinDrrDb, options.MaxDrrDb).unsqueeze(1);
        var samples = Math.Max(2, (long)Math.Ceiling(options.MaxRt60Seconds * rate));
        var seconds = arange(1, samples, dtype: ScalarType.Float32, device: context.Device).div(rate).unsqueeze(0);
        var tail = context.Normal(samples - 1).mul(seconds.div(decay).mul(-3 * Math.Log(10)).exp());
        var energy = tail.square().sum(1, keepdim: true).clamp_min(1e-20);
        var reverberant = tail.mul(ratio.mul(-Math.Log(10) / 20).exp().div(energy.sqrt()));
        return cat([ones(context.BatchSize, 1, device: context.Device), reverberant], 1);
    }
}
