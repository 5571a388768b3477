namespace Timbre.Plugins.Features;

/// <summary>The filter that weighs a sound as a listener in front of it hears it, as an impulse response at any sample rate.</summary>
/// <remarks>
/// Sources: Recommendation ITU-R BS.1770-4, annex 1, whose coefficients hold at 48 kHz; De Man, "Evaluation of implementations of the EBU R128
/// loudness measurement", 2018, for the analogue filters behind them, which the bilinear transform brings to other rates.
/// </remarks>
internal static class KWeighting
{
    private const double ShelfHertz = 1681.9744509555319;
    private const double ShelfQ = 0.7071752369554193;
    private const double ShelfDb = 3.99984385397;
    private const double ShelfBandExponent = 0.499666774155;
    private const double HighPassHertz = 38.13547087613982;
    private const double HighPassQ = 0.5003270373253953;

    // The high-pass filter's nearly double pole dies away by a factor of e every 4.2 ms: 1e-14 of it are left then.
    private const double Seconds = 0.15;

    /// <summary>The response to a single sample of 1, until it has died away.</summary>
    public static double[] ImpulseResponse(double rate)
    {
        var response = new double[(int)Math.Ceiling(Seconds * rate)];
        response[0] = 1;
        Filter(response, Shelf(rate));
        Filter(response, HighPass(rate));
        return response;
    }

    private static double[] Shelf(double rate)
    {
        var k = Math.Tan(Math.PI * ShelfHertz / rate);
        var high = Math.Pow(10, ShelfDb / 20);
        var band = Math.Pow(high, ShelfBandExponent);
        var a0 = 1 + (k / ShelfQ) + (k * k);
        return
        [
            (high + (band * k / ShelfQ) + (k * k)) / a0, 2 * ((k * k) - high) / a0, (high - (band * k / ShelfQ) + (k * k)) / a0,
            2 * ((k * k) - 1) / a0, (1 - (k / ShelfQ) + (k * k)) / a0,
        ];
    }

    private static double[] HighPass(double rate)
    {
        var k = Math.Tan(Math.PI * HighPassHertz / rate);
        var a0 = 1 + (k / HighPassQ) + (k * k);
        // The recommendation leaves its gain of nearly 1 as it comes out.
        return [1, -2, 1, 2 * ((k * k) - 1) / a0, (1 - (k / HighPassQ) + (k * k)) / a0];
    }

    /// <summary>A filter of second order in place: b0, b1, b2, a1, a2.</summary>
    private static void Filter(double[] samples, double[] c)
    {
        var (s1, s2) = (0.0, 0.0);
        for (var i = 0; i < samples.Length; i++)
        {
            var x = samples[i];
            var y = (c[0] * x) + s1;
            (s1, s2) = ((c[1] * x) - (c[3] * y) + s2, (c[2] * x) - (c[4] * y));
            samples[i] = y;
        }
    }
}
