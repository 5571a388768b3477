using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Gaussian noise whose power goes with a power of the frequency.</summary>
/// <remarks>
/// Source: Kasdin, "Discrete simulation of colored noise and stochastic processes and 1/f^α power law noise generation", Proc. IEEE 1995:
/// white noise through <c>(1 - r/z)^(-α/2)</c>, whose impulse response is a binomial series. The pole radius r, below Kasdin's 1, levels the
/// power off below <see cref="LowestFrequency"/>, without which brown noise would wander off without end. A filter that looks back only, with
/// noise from before the clip, gives a clip the same noise however far its batch is padded.
/// </remarks>
internal static class ColoredNoise
{
    /// <summary>Below this frequency, in Hz, the power no longer follows the color.</summary>
    public const double LowestFrequency = 20;

    // What the series lacks after so many time constants is below 1e-5 of its sum.
    private const double TimeConstants = 12;

    /// <summary>Noise of standard deviation 1, <c>[batch, time]</c>.</summary>
    public static Tensor Draw(NoiseColor color, long time, double rate, AugmentContext context)
    {
        if (color == NoiseColor.White)
        {
            return context.Normal(time);
        }

        var response = Response(color, rate);
        var white = context.Normal(time + response.Length - 1);
        var filter = torch.tensor(response, device: context.Device);
        return Convolution.Full(white, filter.unsqueeze(0)).narrow(1, response.Length - 1, time);
    }

    /// <summary>The impulse response, scaled so that white noise keeps its deviation.</summary>
    private static float[] Response(NoiseColor color, double rate)
    {
        var exponent = color switch { NoiseColor.Pink => 1.0, NoiseColor.Brown => 2, NoiseColor.Blue => -1, _ => -2 };
        var decay = 2 * Math.PI * LowestFrequency / rate;
        var radius = Math.Exp(-decay);
        var response = new double[(int)Math.Ceiling(TimeConstants / decay)];
        response[0] = 1;
        for (var k = 1; k < response.Length; k++)
        {
            response[k] = response[k - 1] * radius * (k - 1 + (exponent / 2)) / k;
        }

        var deviation = Math.Sqrt(response.Sum(value => value * value));
        return Array.ConvertAll(response, value => (float)(value / deviation));
    }
}
