using System.Numerics;
using static TorchSharp.torch;

namespace Timbre.Plugins.Features.Tests;

public sealed class PolynomialRootsTests : TensorTest
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(12)]
    [InlineData(25)]
    public void The_roots_that_polynomials_were_made_of_are_found(int degree)
    {
        var roots = Enumerable.Range(0, 11).Select(seed => Roots(degree, seed)).ToArray();

        var found = PolynomialRoots.Of(tensor([.. roots.SelectMany(Coefficients)], [11, degree + 1]));

        for (var i = 0; i < roots.Length; i++)
        {
            var (real, imaginary) = (found[i].real.data<double>().ToArray(), found[i].imag.data<double>().ToArray());
            foreach (var root in roots[i])
            {
                real.Zip(imaginary, (x, y) => (new Complex(x, y) - root).Magnitude).Min().ShouldBeLessThan(1e-6);
            }
        }
    }

    [Fact]
    public void Roots_do_not_depend_on_the_polynomials_beside()
    {
        var polynomials = tensor([.. Enumerable.Range(0, 7).SelectMany(seed => Coefficients(Roots(12, seed)))], [7, 13]);
        // Silence needs the most steps.
        polynomials[4].narrow(0, 1, 12).zero_();

        var together = PolynomialRoots.Of(polynomials);

        for (var i = 0; i < 7; i++)
        {
            view_as_real(PolynomialRoots.Of(polynomials.narrow(0, i, 1))[0]).eq(view_as_real(together[i])).all().item<bool>().ShouldBeTrue();
        }

        together[4].abs().max().item<double>().ShouldBeLessThan(1e-3);
    }

    /// <summary>Pairs of complex numbers within the unit circle, and a real one where the degree is odd.</summary>
    private static List<Complex> Roots(int degree, int seed)
    {
        var draws = Signals.Noise([degree + 1], seed).sigmoid().data<float>().ToArray();
        var roots = new List<Complex>();
        for (var i = 0; i < degree / 2; i++)
        {
            var root = Complex.FromPolarCoordinates(0.4 + (0.58 * draws[2 * i]), Math.PI * (i + 0.2 + (0.6 * draws[(2 * i) + 1])) / (degree / 2.0));
            roots.AddRange([root, Complex.Conjugate(root)]);
        }

        return degree % 2 == 0 ? roots : [.. roots, new Complex(-0.3, 0)];
    }

    private static double[] Coefficients(List<Complex> roots)
    {
        Complex[] product = [Complex.One];
        foreach (var root in roots)
        {
            product = [.. Enumerable.Range(0, product.Length + 1).Select(i =>
                (i < product.Length ? product[i] : Complex.Zero) - (i > 0 ? product[i - 1] * root : Complex.Zero))];
        }

        return [.. product.Select(value => value.Real)];
    }
}
