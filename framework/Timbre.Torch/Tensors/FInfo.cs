namespace TorchSharp;

public static partial class torch
{
    /// <summary>The limits of a floating-point type.</summary>
    public struct FInfo
    {
        /// <summary>Bits of a number.</summary>
        public int bits;

        /// <summary>The distance from one to the next number.</summary>
        public double eps;

        /// <summary>The largest number.</summary>
        public double max;

        /// <summary>The lowest number.</summary>
        public double min;

        /// <summary>The smallest positive number of full precision.</summary>
        public double tiny;

        /// <summary>The smallest positive number of full precision.</summary>
        public double smallest_normal;

        /// <summary>The decimal precision.</summary>
        public double resolution;
    }

    /// <summary>The limits of 32-bit floating point.</summary>
    public static FInfo finfo() => finfo(ScalarType.Float32);

    /// <summary>The limits of a floating-point or complex type.</summary>
    /// <exception cref="ArgumentException">The type holds no floating-point numbers.</exception>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float16 => Limits(16, Math.ScaleB(1, -10), 65504, Math.ScaleB(1, -14), 1e-3),
        ScalarType.BFloat16 => Limits(16, Math.ScaleB(1, -7), 3.3895313892515355e38, Math.ScaleB(1, -126), 1e-2),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => Limits(32, Math.ScaleB(1, -23), float.MaxValue, Math.ScaleB(1, -126), 1e-6),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => Limits(64, Math.ScaleB(1, -52), double.MaxValue, Math.ScaleB(1, -1022), 1e-15),
        _ => throw new ArgumentException($"{dtype} is no floating-point type, so it has no limits of that kind.", nameof(dtype)),
    };

    private static FInfo Limits(int bits, double eps, double max, double smallest, double resolution) => new()
    {
        bits = bits,
        eps = eps,
        max = max,
        min = -max,
        tiny = smallest,
        smallest_normal = smallest,
        resolution = resolution,
    };
}
