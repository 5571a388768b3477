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
}
