using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Recursive filters of second order, one for each item: <c>(b0 + b1/z + b2/z²) / (a0 + a1/z + a2/z²)</c>.</summary>
/// <remarks>Source: Bristow-Johnson, "Cookbook formulae for audio EQ biquad filter coefficients". All are float64 <c>[batch]</c>.</remarks>
/// <param name="B0">The newest input's weight.</param>
/// <param name="B1">The weight of the input before.</param>
/// <param name="B2">The weight of the input before that.</param>
/// <param name="A0">The newest output's weight.</param>
/// <param name="A1">The weight of the output before.</param>
/// <param name="A2">The weight of the output before that.</param>
internal sealed record Biquad(Tensor B0, Tensor B1, Tensor B2, Tensor A0, Tensor A1, Tensor A2)
{
    // An impulse response is followed until it has decayed by this factor: 140 dB.
    private const double Negligible = 1e-7;

    /// <summary>Passes what is below the cut-off, which it weakens to <paramref name="q"/> of itself.</summary>
    public static Biquad LowPass(Tensor frequency, Tensor q, double rate)
    {
        var (cosine, alpha) = Terms(frequency, q, rate);
        var b1 = cosine.neg().add(1);
        return new(b1.div(2), b1, b1.div(2), alpha.add(1), cosine.mul(-2), alpha.neg().add(1));
    }

    /// <summary>Passes what is above the cut-off, which it weakens to <paramref name="q"/> of itself.</summary>
    public static Biquad HighPass(Tensor frequency, Tensor q, double rate)
    {
        var (cosine, alpha) = Terms(frequency, q, rate);
        var sum = cosine.add(1);
        return new(sum.div(2), sum.neg(), sum.div(2), alpha.add(1), cosine.mul(-2), alpha.neg().add(1));
    }

    /// <summary>Passes the centre as it is, and less and less to both sides.</summary>
    public static Biquad BandPass(Tensor frequency, Tensor q, double rate)
    {
        var (cosine, alpha) = Terms(frequency, q, rate);
        return new(alpha, alpha.zeros_like(), alpha.neg(), alpha.add(1), cosine.mul(-2), alpha.neg().add(1));
    }

    /// <summary>Raises or lowers the centre by a gain in dB, and leaves what is far from it.</summary>
    public static Biquad Peaking(Tensor frequency, Tensor q, Tensor gain, double rate)
    {
        var (cosine, alpha) = Terms(frequency, q, rate);
        var amplitude = gain.mul(Math.Log(10) / 40).exp();
        var (up, down) = (alpha.mul(amplitude), alpha.div(amplitude));
        return new(up.add(1), cosine.mul(-2), up.neg().add(1), down.add(1), cosine.mul(-2), down.neg().add(1));
    }

    /// <summary>Filters waveforms <c>[batch, time]</c>, from silence, as a recursion over time would.</summary>
    /// <param name="values">Float32; zero beyond each item's length if what lies there is not to be heard.</param>
    /// <param name="tail">After how many samples the impulse responses have died away; see <see cref="Tail"/>.</param>
    /// <remarks>By the exact response on a grid of frequencies so fine that the impulse response fits beside the clip.</remarks>
    public Tensor Filter(Tensor values, long tail)
    {
        var time = values.shape[1];
        var size = Convolution.FastSize(time + tail);
        return fft.irfft(fft.rfft(values, size).mul(Response(size, values.device)), size).narrow(1, 0, time);
    }

    /// <summary>The number of samples after which all impulse responses have decayed by 140 dB.</summary>
    public long Tail()
    {
        // Poles: complex ones have the radius sqrt(a2/a0), real ones lie further out.
        var half = A1.div(A0).div(-2);
        var product = A2.div(A0);
        var discriminant = half.square().sub(product);
        var radius = where(discriminant.lt(0), product.abs().sqrt(), half.abs().add(discriminant.clamp_min(0).sqrt()));
        var slowest = Math.Clamp(radius.max().cpu().item<double>(), 1e-3, 1 - 1e-7);
        return (long)Math.Ceiling(Math.Log(Negligible) / Math.Log(slowest)) + 2;
    }

    /// <summary>The response at the frequencies of a transform of real signals, complex64 <c>[batch, size / 2 + 1]</c>.</summary>
    private Tensor Response(long size, Device device)
    {
        var angle = arange(size / 2 + 1, dtype: ScalarType.Float64, device: device).mul(2 * Math.PI / size).unsqueeze(0);
        var (cos1, sin1, cos2, sin2) = (angle.cos(), angle.sin(), angle.mul(2).cos(), angle.mul(2).sin());
        var above = Polynomial(B0, B1, B2);
        var below = Polynomial(A0, A1, A2);
        var power = below.Real.square().add(below.Imaginary.square());
        var real = above.Real.mul(below.Real).add(above.Imaginary.mul(below.Imaginary)).div(power);
        var imaginary = above.Imaginary.mul(below.Real).sub(above.Real.mul(below.Imaginary)).div(power);
        return complex(real.to(ScalarType.Float32), imaginary.to(ScalarType.Float32));

        (Tensor Real, Tensor Imaginary) Polynomial(Tensor c0, Tensor c1, Tensor c2) => (
            c0.unsqueeze(1).add(c1.unsqueeze(1).mul(cos1)).add(c2.unsqueeze(1).mul(cos2)),
            c1.unsqueeze(1).mul(sin1).add(c2.unsqueeze(1).mul(sin2)).neg());
    }

    private static (Tensor Cosine, Tensor Alpha) Terms(Tensor frequency, Tensor q, double rate)
    {
        var angle = frequency.mul(2 * Math.PI / rate);
        return (angle.cos(), angle.sin().div(q.mul(2)));
    }
}
