using static TorchSharp.torch;

namespace Timbre.Plugins.Augmenters;

/// <summary>Convolution by Fourier transforms, each item with its own filter.</summary>
internal static class Convolution
{
    /// <summary>The whole convolution <c>[batch, time + taps - 1]</c>.</summary>
    /// <param name="values"><c>[batch, time]</c>.</param>
    /// <param name="filters">Impulse responses, <c>[batch, taps]</c>, or <c>[1, taps]</c> for one that all share.</param>
    public static Tensor Full(Tensor values, Tensor filters)
    {
        var length = values.shape[1] + filters.shape[1] - 1;
        var size = FastSize(length);
        return fft.irfft(fft.rfft(values, size).mul(fft.rfft(filters, size)), size).narrow(1, 0, length);
    }

    /// <summary>The smallest even product of 2, 3 and 5 that is no less: sizes that Fourier transforms are fast at.</summary>
    public static long FastSize(long least)
    {
        var best = long.MaxValue;
        for (var five = 1L; five < 2 * least; five *= 5)
        {
            for (var three = five; three < 2 * least; three *= 3)
            {
                var size = 2 * three;
                while (size < least)
                {
                    size *= 2;
                }

                best = Math.Min(best, size);
            }
        }

        return best;
    }
}
