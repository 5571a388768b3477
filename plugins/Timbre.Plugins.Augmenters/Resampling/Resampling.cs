using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Conversion of sample rates by a fraction, on any device.</summary>
/// <remarks>
/// Source: torchaudio.functional.resample with its sinc_interpolation, after Smith, "Digital audio resampling": a sinc under a Hann window,
/// of which each of the <c>to</c> phases of the output is one row of a matrix.
/// </remarks>
internal static class Resampling
{
    /// <summary>Zero crossings of the sinc to each side; torchaudio's lowpass_filter_width.</summary>
    public const int LowpassFilterWidth = 16;

    /// <summary>The cut-off as a share of the lower of the two Nyquist frequencies.</summary>
    public const double Rolloff = 0.95;

    /// <summary>The waveforms <c>[batch, ceil(time · to / from)]</c>, with <paramref name="to"/> samples for each <paramref name="from"/>.</summary>
    /// <param name="values"><c>[batch, time]</c>; silence is assumed before and after.</param>
    /// <param name="from">The rate that the waveforms have, in any unit.</param>
    /// <param name="to">The rate that they get, in the same unit.</param>
    public static Tensor Convert(Tensor values, long from, long to)
    {
        var divisor = GreatestCommonDivisor(from, to);
        (from, to) = (from / divisor, to / divisor);
        if (from == to)
        {
            return values;
        }

        var time = values.shape[1];
        var cutoff = Math.Min(from, to) * Rolloff;
        var width = (long)Math.Ceiling(LowpassFilterWidth * from / cutoff);
        var kernel = Kernel(from, to, width, cutoff, values.device);
        var frames = nn.functional.pad(values, (width, width + from)).unfold(1, (2 * width) + from, from);
        return frames.matmul(kernel).reshape(values.shape[0], -1).narrow(1, 0, ((time * to) + from - 1) / from);
    }

    /// <summary>The weights of the samples around each phase, float32 <c>[2 · width + from, to]</c>.</summary>
    private static Tensor Kernel(long from, long to, long width, double cutoff, Device device)
    {
        var sample = arange(-width, width + from, dtype: ScalarType.Float64, device: device).div(from).unsqueeze(1);
        var phase = arange(to, dtype: ScalarType.Float64, device: device).div(to).unsqueeze(0);
        var crossing = sample.sub(phase).mul(cutoff).clamp(-LowpassFilterWidth, LowpassFilterWidth);
        var window = crossing.mul(Math.PI / LowpassFilterWidth / 2).cos().square();
        return crossing.sinc().mul(window).mul(cutoff / from).to(ScalarType.Float32);
    }

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
