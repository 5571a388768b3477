using static TorchSharp.torch;

namespace Timbre.Gpu.Tests;

/// <summary>How far a tensor of the GPU is from that of the CPU.</summary>
internal static class Difference
{
    /// <summary>The largest difference, relative to the reference's largest value; infinite where shapes differ or numbers are not finite.</summary>
    public static double Of(Tensor actual, Tensor reference)
    {
        if (!actual.shape.SequenceEqual(reference.shape))
        {
            return double.PositiveInfinity;
        }

        var largest = reference.to(ScalarType.Float64).abs().max().cpu().item<double>();
        var error = actual.cpu().to(ScalarType.Float64).sub(reference.cpu().to(ScalarType.Float64)).abs().max().item<double>();
        return double.IsFinite(error) ? error / (largest == 0 ? 1 : largest) : double.PositiveInfinity;
    }
}
