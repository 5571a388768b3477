using TorchSharp;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>All roots of many polynomials at once.</summary>
/// <remarks>
/// Source: Aberth, "Iteration methods for finding all zeros of a polynomial simultaneously", 1973. LibTorch finds eigenvalues one matrix after
/// the other, and on a GPU in milliseconds each; this works on a whole batch.
/// </remarks>
internal static class PolynomialRoots
{
    private const int MostSteps = 100;
    private const double Radius = 0.9;
    private const double Turn = 0.4;
    private const double Precision = 1e-13;

    // Roots that coincide are approached slowly; those at zero, which silence and single clicks have, need not be known better.
    private const double Zero = 1e-3;

    /// <summary>The roots, complex <c>[…, degree]</c>, differentiable in the coefficients where a root is simple.</summary>
    /// <param name="coefficients">Highest power first, the first of them 1, float64 <c>[…, degree + 1]</c>.</param>
    public static Tensor Of(Tensor coefficients)
    {
        if (coefficients.device_type == DeviceType.CPU && coefficients.dtype == ScalarType.Float64 && !coefficients.requires_grad)
        {
            return RootSearch.Run(coefficients, Start((int)coefficients.shape[^1] - 1), Radius, Precision, Zero, MostSteps);
        }

        var polynomial = coefficients.to(ScalarType.ComplexFloat64);
        Tensor roots;
        using (no_grad())
        {
            roots = Converged(polynomial);
        }

        // One step of Newton's changes nothing, but has the derivative.
        var (value, slope) = Evaluate(polynomial, roots);
        return coefficients.requires_grad ? roots.sub(value.div(slope.detach())) : roots;
    }

    // The angles of a circle that is not symmetric about the real axis, or pairs of roots could not part.
    private static double[] Start(int degree) => [.. Enumerable.Range(0, degree).Select(k => (2 * Math.PI * k / degree) + Turn)];

    private static Tensor Converged(Tensor polynomial)
    {
        var degree = polynomial.shape[^1] - 1;
        var angles = tensor(Start((int)degree), device: polynomial.device);
        var roots = polar(full_like(angles, Radius), angles).expand([.. polynomial.shape[..^1], degree]);
        var same = eye(degree, dtype: ScalarType.ComplexFloat64, device: polynomial.device);
        for (var i = 0; i < MostSteps; i++)
        {
            using var scope = NewDisposeScope();
            var (value, slope) = Evaluate(polynomial, roots);
            var newton = value.div(slope);
            var repulsion = roots.unsqueeze(-1).sub(roots.unsqueeze(-2)).add(same).reciprocal().sum(-1).sub(1);
            var step = newton.div(newton.mul(repulsion).neg().add(1));
            roots = roots.sub(step).MoveToOuterDisposeScope();
            if (step.abs().masked_fill(roots.abs().lt(Zero), 0).max().item<double>() < Precision)
            {
                break;
            }
        }

        return roots;
    }

    /// <summary>Horner's rule for a polynomial and its derivative.</summary>
    private static (Tensor Value, Tensor Slope) Evaluate(Tensor polynomial, Tensor at)
    {
        var value = polynomial.narrow(-1, 0, 1).expand(at.shape);
        var slope = zeros_like(value);
        for (var i = 1L; i < polynomial.shape[^1]; i++)
        {
            slope = slope.mul(at).add(value);
            value = value.mul(at).add(polynomial.narrow(-1, i, 1));
        }

        return (value, slope);
    }
}
