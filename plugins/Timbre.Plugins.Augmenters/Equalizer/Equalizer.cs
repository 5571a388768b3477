using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Colours each waveform with a smooth frequency response of its own, as another microphone, room or distance would.</summary>
/// <remarks>
/// Gains in dB are normal at points an octave apart, beginning at <c>min_hz</c>, and a tilt in dB per octave, normal too, is added around their
/// middle; between two points the gain is linear in octaves, beyond the first and the last it stays. The phase is left as it is.
/// </remarks>
/// <example><code>
/// augment:
///   - equalizer: { std_db: 3, std_tilt_db: 1, probability: 0.8 }
/// </code></example>
[Plugin("equalizer")]
public sealed class Equalizer(EqualizerOptions options) : SignalAugmenter(SignalKind.Waveform, options.Probability)
{
    // Room beside the clip for the response to the left and to the right, so that neither end wraps into the other.
    private const double RingSeconds = 0.1;

    /// <inheritdoc/>
    protected override Signal Change(Signal input, AugmentContext context)
    {
        if (options.TooHigh(input.Rate) is { } error)
        {
            throw new StageException(error);
        }

        var points = (long)Math.Floor(Math.Log2(input.Rate / 2 / options.MinHz)) + 1;
        var time = input.Values.shape[1];
        var size = Convolution.FastSize(time + (long)Math.Ceiling(RingSeconds * input.Rate));
        var gains = Gains(context, points).matmul(Weights(points, size, input.Rate, input.Values.device));
        var spectrum = fft.rfft(input.ZeroBeyondLengths().Values, size).mul(gains.mul(Math.Log(10) / 20).exp());
        return input.Within(fft.irfft(spectrum, size).narrow(1, 0, time));
    }

    /// <summary>The drawn gains in dB, <c>[batch, point]</c>.</summary>
    private Tensor Gains(AugmentContext context, long points)
    {
        var octaves = torch.arange(points, dtype: ScalarType.Float32, device: context.Device).sub((points - 1) / 2.0);
        return context.Normal(points).mul(options.StdDb).add(context.Normal(1).mul(options.StdTiltDb).mul(octaves));
    }

    /// <summary>What each point gives to each frequency of a transform of real signals, <c>[point, size / 2 + 1]</c>; a frequency's weights sum to 1.</summary>
    private Tensor Weights(long points, long size, double rate, Device device)
    {
        var octave = torch.arange(size / 2 + 1, dtype: ScalarType.Float32, device: device)
            .mul(rate / size / options.MinHz).clamp_min(1).log2().clamp_max(points - 1);
        return octave.unsqueeze(0).sub(torch.arange(points, dtype: ScalarType.Float32, device: device).unsqueeze(1)).abs().neg().add(1).clamp_min(0);
    }
}
