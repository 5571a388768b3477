namespace Timbre.Reports;

/// <summary>The colour map viridis, in which equal steps of a value look equally large, also in grey and to the colour-blind.</summary>
/// <remarks>
/// Polynomials of sixth degree through the map of Smith and van der Walt (matplotlib, CC0), with the coefficients of M. Zucker, "matplotlib
/// colormaps" (CC0); no channel is off by more than 0.012.
/// </remarks>
internal static class Viridis
{
    private static readonly double[] Red = [0.2777273272234177, 0.1050930431085774, -0.3308618287255563, -4.634230498983486, 6.228269936347081, 4.776384997670288, -5.435455855934631];
    private static readonly double[] Green = [0.005407344544966578, 1.404613529898575, 0.214847559468213, -5.799100973351585, 14.17993336680509, -13.74514537774601, 4.645852612178535];
    private static readonly double[] Blue = [0.3340998053353061, 1.384590162594685, 0.09509516302823659, -19.33244095627987, 56.69055260068105, -65.35303263337234, 26.3124352495832];

    /// <summary>256 colours from low to high, each as <c>0xRRGGBB</c>.</summary>
    public static IReadOnlyList<int> Colours { get; } = [.. Enumerable.Range(0, 256).Select(step => Of(step / 255.0))];

    private static int Of(double value) => (Channel(Red, value) << 16) | (Channel(Green, value) << 8) | Channel(Blue, value);

    private static int Channel(double[] coefficients, double value) =>
        (int)Math.Round(255 * Math.Clamp(coefficients.Reverse().Aggregate(0.0, (sum, coefficient) => (sum * value) + coefficient), 0, 1));
}
