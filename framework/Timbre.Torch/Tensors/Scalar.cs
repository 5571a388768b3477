using System.Numerics;

namespace TorchSharp;

/// <summary>A single number of any element type, as operators take it beside tensors.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(torch.ScalarType type, long integer, double real, double imaginary = 0)
    {
        Type = type;
        Integer = integer;
        Real = real;
        Imaginary = imaginary;
    }

    /// <summary>The element type that the number came from.</summary>
    public torch.ScalarType Type { get; }

    internal long Integer { get; }

    internal double Real { get; }

    internal double Imaginary { get; }

    internal bool IsBool => Type == torch.ScalarType.Bool;

    internal bool IsComplex => Type is torch.ScalarType.ComplexFloat32 or torch.ScalarType.ComplexFloat64;

    internal bool IsFloatingPoint =>
        Type is torch.ScalarType.Float32 or torch.ScalarType.Float64 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16;

    /// <summary>An unsigned 8-bit integer.</summary>
    public static implicit operator Scalar(byte value) => new(torch.ScalarType.Byte, value, value);

    /// <summary>A signed 8-bit integer.</summary>
    public static implicit operator Scalar(sbyte value) => new(torch.ScalarType.Int8, value, value);

    /// <summary>A 16-bit integer.</summary>
    public static implicit operator Scalar(short value) => new(torch.ScalarType.Int16, value, value);

    /// <summary>A 32-bit integer.</summary>
    public static implicit operator Scalar(int value) => new(torch.ScalarType.Int32, value, value);

    /// <summary>A 64-bit integer.</summary>
    public static implicit operator Scalar(long value) => new(torch.ScalarType.Int64, value, value);

    /// <summary>A 16-bit floating-point number.</summary>
    public static implicit operator Scalar(Half value) => FromReal(torch.ScalarType.Float16, (double)value);

    /// <summary>A 16-bit floating-point number with a 32-bit one's exponent.</summary>
    public static implicit operator Scalar(BFloat16 value) => FromReal(torch.ScalarType.BFloat16, value.ToSingle());

    /// <summary>A 32-bit floating-point number.</summary>
    public static implicit operator Scalar(float value) => FromReal(torch.ScalarType.Float32, value);

    /// <summary>A 64-bit floating-point number.</summary>
    public static implicit operator Scalar(double value) => FromReal(torch.ScalarType.Float64, value);

    /// <summary>A truth value.</summary>
    public static implicit operator Scalar(bool value) => new(torch.ScalarType.Bool, value ? 1 : 0, value ? 1 : 0);

    /// <summary>A complex number of 32-bit parts: real, imaginary.</summary>
    public static implicit operator Scalar((float, float) value) =>
        new(torch.ScalarType.ComplexFloat32, (long)value.Item1, value.Item1, value.Item2);

    /// <summary>A complex number of 64-bit parts.</summary>
    public static implicit operator Scalar(Complex value) =>
        new(torch.ScalarType.ComplexFloat64, (long)value.Real, value.Real, value.Imaginary);

    /// <summary>Does nothing: the number lives in managed memory.</summary>
    public void Dispose()
    {
    }

    private static Scalar FromReal(torch.ScalarType type, double value) => new(type, (long)value, value);
}
