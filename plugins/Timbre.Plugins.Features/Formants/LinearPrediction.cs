using System.Numerics;
using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Prediction of samples from those before.</summary>
internal static class LinearPrediction
{
    // As much white noise as keeps the recursion stable where a frame holds a single tone.
    private const double WhiteNoise = 1e-9;

    /// <summary>The polynomial <c>[…, order + 1]</c>, highest power first, whose roots are the poles; of silence that of all roots zero.</summary>
    /// <param name="correlation">Autocorrelation at lags 0 to order, <c>[…, order + 1]</c>.</param>
    /// <remarks>Source: Makhoul, "Linear prediction: a tutorial review", 1975, Levinson and Durbin's recursion.</remarks>
    public static Tensor Polynomial(Tensor correlation)
    {
        var order = correlation.shape[^1] - 1;
        var start = correlation.narrow(-1, 0, 1);
        var silent = start.le(0);
        var error = start.mul(1 + WhiteNoise).masked_fill(silent, 1);
        var polynomial = start.ones_like();
        for (var i = 1L; i <= order; i++)
        {
            // The coefficients so far against the lags i, i - 1, …, 1.
            var against = correlation.narrow(-1, 1, i).flip(-1);
            var reflection = polynomial.mul(against).sum(-1, keepdim: true).div(error).neg();
            var longer = nn.functional.pad(polynomial, (0, 1));
            polynomial = longer.add(longer.flip(-1).mul(reflection));
            error = error.mul(reflection.square().neg().add(1));
        }

        return polynomial;
    }

    /// <summary>The same of as many correlations as a vector has lanes.</summary>
    /// <param name="correlation">A vector for each of the lags 0 to order.</param>
    /// <param name="polynomial">Receives a vector for each coefficient.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Polynomial(ReadOnlySpan<Vector<double>> correlation, Span<Vector<double>> polynomial)
    {
        var silent = Vector.LessThanOrEqual(correlation[0], Vector<double>.Zero);
        var error = Vector.ConditionalSelect(silent, Vector<double>.One, correlation[0] * (1 + WhiteNoise));
        polynomial.Clear();
        polynomial[0] = Vector<double>.One;
        for (var i = 1; i < correlation.Length; i++)
        {
            var sum = Vector<double>.Zero;
            for (var k = 0; k < i; k++)
            {
                sum += polynomial[k] * correlation[i - k];
            }

            var reflection = -(sum / error);
            // Both ends at once, since each is made of the other.
            for (var (low, high) = (0, i); low <= high; low++, high--)
            {
                var (first, last) = (polynomial[low], polynomial[high]);
                polynomial[low] = first + (last * reflection);
                polynomial[high] = last + (first * reflection);
            }

            error *= Vector<double>.One - (reflection * reflection);
        }
    }
}
