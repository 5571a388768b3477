using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>
/// Per-channel energy normalisation: divides each band of a spectrogram by its own recent level and takes a root, so that steady noise and
/// distance matter less; in the same shape, <c>[batch, channel, frequency, time]</c>.
/// </summary>
/// <remarks>
/// <para>
/// <c>(E / (eps + M)^gain + bias)^power - bias^power</c>, where <c>M[t] = (1 - b) M[t-1] + b E[t]</c> follows E with <c>time_constant</c>:
/// the same numbers as librosa's <c>pcen</c>. E must not be negative, so place it before any logarithm. Source: Wang et al., "Trainable
/// frontend for robust and far-field keyword spotting", 2017.
/// </para>
/// <para>
/// Its constants are made for samples of 32-bit integers: with samples in [-1, 1], <c>scale: 2147483648</c> gives a magnitude what librosa
/// recommends. <c>initial: first-frame</c> spares short clips the time in which M forgets its start at 1.
/// </para>
/// </remarks>
/// <example><code>
/// features:
///   - mel-spectrogram: { n_fft: 512, n_mels: 40, power: 1 }
///   - pcen: { scale: 2147483648, initial: first-frame }
/// </code></example>
[Plugin("pcen")]
public sealed class Pcen(PcenOptions options) : IFeatureExtractor, IDisposable
{
    private readonly Dictionary<double, ExponentialSmoother> _smoothers = [];

    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        input.Require(SignalKind.FeatureMap, "Place it after a stage that measures energy, such as mel-spectrogram.");
        using var scope = torch.NewDisposeScope();
        var energy = input.Values.mul(options.Scale);
        var start = options.Initial == PcenInitial.FirstFrame ? energy.narrow(3, 0, 1) : torch.ones_like(energy.narrow(3, 0, 1));
        var level = Smoother(input.Rate).Smooth(energy, start);
        // In logarithms, since a level of 2^31 to the power of -0.98 leaves few digits.
        var gain = level.div(options.Eps).log1p().add(Math.Log(options.Eps)).mul(-options.Gain).exp();
        var values = Compress(energy.mul(gain));
        return input with { Values = (input with { Values = values }).ZeroBeyondLengths().Values.MoveToOuterDisposeScope() };
    }

    /// <summary>Frees the weights of the smoothing.</summary>
    public void Dispose()
    {
        foreach (var smoother in _smoothers.Values)
        {
            smoother.Dispose();
        }

        _smoothers.Clear();
    }

    // As librosa writes it: bias^power · ((1 + x / bias)^power - 1) without a difference of near equals.
    private Tensor Compress(Tensor normalized) => options.Bias == 0
        ? normalized.clamp_min(1e-30).pow(options.Power)
        : normalized.div(options.Bias).log1p().mul(options.Power).expm1().mul(Math.Pow(options.Bias, options.Power));

    private ExponentialSmoother Smoother(double rate)
    {
        if (!_smoothers.TryGetValue(rate, out var smoother))
        {
            // A first-order filter whose time constant is this many frames; the formula is librosa's.
            var frames = options.TimeConstant * rate;
            smoother = new ExponentialSmoother((Math.Sqrt(1 + (4 * frames * frames)) - 1) / (2 * frames * frames));
            _smoothers.Add(rate, smoother);
        }

        return smoother;
    }
}
