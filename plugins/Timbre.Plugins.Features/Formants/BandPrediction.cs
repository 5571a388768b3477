namespace Timbre.Plugins.Features;

/// <summary>Linear prediction of the part of a spectrum below a frequency: the sizes that follow from it.</summary>
/// <param name="FrameLength">Samples in a frame.</param>
/// <param name="TransformLength">Samples that are transformed, a power of two, with zeros behind the frame's.</param>
/// <param name="Bins">The frequencies up to this one are used; it is half of what the predictor's own transform has.</param>
/// <param name="Order">Number of prediction coefficients.</param>
/// <param name="Rate">Samples per second of a signal that has these frequencies only.</param>
internal sealed record BandPrediction(int FrameLength, int TransformLength, int Bins, int Order, double Rate)
{
    /// <summary>The sizes for frames of a length, a highest frequency and an order.</summary>
    public static BandPrediction Of(int frameLength, int order, double fMax, double rate)
    {
        var size = 2;
        while (size < 2 * frameLength)
        {
            size *= 2;
        }

        var bins = Math.Min(size / 2, Math.Max(order + 1, (int)Math.Floor(fMax * size / rate)));
        return new BandPrediction(frameLength, size, bins, order, 2 * bins * rate / size);
    }

    /// <summary>A Hamming window of the frame's length.</summary>
    public double[] Window() => [.. Enumerable.Range(0, FrameLength).Select(n => 0.54 - (0.46 * Math.Cos(n * (2 * Math.PI / FrameLength))))];
}
