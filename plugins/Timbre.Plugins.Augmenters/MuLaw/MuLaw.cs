using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Quantises samples on the logarithmic scale of telephony and back, which adds its grain to quiet and loud passages alike.</summary>
/// <remarks>
/// Source: ITU-T G.711 in the continuous form of torchaudio's mu_law_encoding and mu_law_decoding. Samples beyond full scale are clipped.
/// </remarks>
/// <example><code>
/// augment:
///   - mu-law: { quantization_channels: 256, probability: 0.5 }
/// </code></example>
[Plugin("mu-law")]
public sealed class MuLaw(MuLawOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context) =>
        input.Within(Quantise(input.Values, options.QuantizationChannels));

    /// <summary>The nearest values of the scale, of the same shape.</summary>
    internal static Tensor Quantise(Tensor values, int channels)
    {
        double mu = channels - 1;
        var clipped = values.clamp(-1, 1);
        var compressed = clipped.sign().mul(clipped.abs().mul(mu).log1p().div(Math.Log(1 + mu)));
        var level = compressed.add(1).div(2).mul(mu).add(0.5).floor();
        var expanded = level.div(mu).mul(2).sub(1);
        return expanded.sign().mul(expanded.abs().mul(Math.Log(1 + mu)).expm1().div(mu));
    }
}
