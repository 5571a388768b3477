namespace Timbre.Plugins.Features;

/// <summary>The orthonormal DCT-II, which turns the levels of bands into cepstral coefficients.</summary>
internal static class CosineTransform
{
    /// <summary>The weights, <c>[coefficient, band]</c>, with the lifter's factors in the rows.</summary>
    /// <param name="bands">Number of bands.</param>
    /// <param name="coefficients">Number of coefficients, the zeroth included.</param>
    /// <param name="lifter">Coefficient k is multiplied by <c>1 + lifter/2 · sin(π (k + 1) / lifter)</c>; 0 for none.</param>
    public static float[,] Weights(int bands, int coefficients, int lifter = 0)
    {
        var weights = new float[coefficients, bands];
        for (var k = 0; k < coefficients; k++)
        {
            var lift = lifter == 0 ? 1 : 1 + (lifter / 2.0 * Math.Sin(Math.PI * (k + 1) / lifter));
            var scale = lift * Math.Sqrt((k == 0 ? 1.0 : 2.0) / bands);
            for (var n = 0; n < bands; n++)
            {
                weights[k, n] = (float)(scale * Math.Cos(Math.PI / bands * (n + 0.5) * k));
            }
        }

        return weights;
    }
}
