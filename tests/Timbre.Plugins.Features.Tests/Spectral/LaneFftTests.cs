using System.Numerics;

namespace Timbre.Plugins.Features.Tests;

public sealed class LaneFftTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(25)]
    [InlineData(45)]
    [InlineData(60)]
    [InlineData(200)]
    [InlineData(256)]
    [InlineData(600)]
    public void Each_lane_has_the_Fourier_transform_of_its_own_signal(int size)
    {
        var lanes = Vector<float>.Count;
        var values = new float[2 * size * lanes];
        new RandomStream(3, 0, size, 0).FillNormal(values);
        var data = new Vector<float>[2 * size];
        for (var i = 0; i < data.Length; i++)
        {
            data[i] = new Vector<float>(values, i * lanes);
        }

        var transform = new LaneFft<float>(size).Transform(data, new Vector<float>[2 * size]);

        var largest = Math.Sqrt(size);
        for (var k = 0; k < size; k++)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                var expected = Complex.Zero;
                for (var n = 0; n < size; n++)
                {
                    var value = new Complex(values[(2 * n * lanes) + lane], values[(((2 * n) + 1) * lanes) + lane]);
                    expected += value * Complex.FromPolarCoordinates(1, -2 * Math.PI * (n * k % size) / size);
                }

                var actual = new Complex(transform[2 * k][lane], transform[(2 * k) + 1][lane]);
                (actual - expected).Magnitude.ShouldBeLessThan(2e-6 * largest);
            }
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(22)]
    public void Sizes_with_other_prime_factors_are_refused(int size) => LaneFft<float>.Takes(size).ShouldBeFalse();
}
