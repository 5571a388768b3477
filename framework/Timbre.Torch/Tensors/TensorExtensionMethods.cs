using System.Numerics;

namespace TorchSharp;

/// <summary>Conversions of tensors of one element to numbers, and of numbers to tensors.</summary>
public static partial class TensorExtensionMethods
{
    /// <summary>The only element as a 32-bit floating-point number.</summary>
    public static float ToSingle(this torch.Tensor value) => Scalar(value).ToSingle();

    /// <summary>The only element as a 64-bit floating-point number.</summary>
    public static double ToDouble(this torch.Tensor value) => Scalar(value).ToDouble();

    /// <summary>The only element as a 16-bit floating-point number.</summary>
    public static Half ToHalf(this torch.Tensor value) => Scalar(value).ToHalf();

    /// <summary>The only element as a 16-bit floating-point number with a 32-bit one's exponent.</summary>
    public static BFloat16 ToBFloat16(this torch.Tensor value) => Scalar(value).ToBFloat16();

    /// <summary>The only element as a signed 8-bit integer.</summary>
    public static sbyte ToSByte(this torch.Tensor value) => Scalar(value).ToSByte();

    /// <summary>The only element as an unsigned 8-bit integer.</summary>
    public static byte ToByte(this torch.Tensor value) => Scalar(value).ToByte();

    /// <summary>The only element as a 16-bit integer.</summary>
    public static short ToInt16(this torch.Tensor value) => Scalar(value).ToInt16();

    /// <summary>The only element as a 32-bit integer.</summary>
    public static int ToInt32(this torch.Tensor value) => Scalar(value).ToInt32();

    /// <summary>The only element as a 64-bit integer.</summary>
    public static long ToInt64(this torch.Tensor value) => Scalar(value).ToInt64();

    /// <summary>The only element as a truth value: false for zero only.</summary>
    public static bool ToBoolean(this torch.Tensor value) => Scalar(value).ToBoolean();

    /// <summary>The only element as a complex number.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this torch.Tensor value) => Scalar(value).ToComplexFloat32();

    /// <summary>The only element as a complex number.</summary>
    public static Complex ToComplexFloat64(this torch.Tensor value) => Scalar(value).ToComplexFloat64();

    /// <summary>Bytes of one element of that type.</summary>
    public static int ElementSize(this torch.ScalarType type) => type switch
    {
        torch.ScalarType.Byte or torch.ScalarType.Int8 or torch.ScalarType.Bool or torch.ScalarType.QInt8 or torch.ScalarType.QUInt8 => 1,
        torch.ScalarType.Int16 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 => 2,
        torch.ScalarType.Int32 or torch.ScalarType.Float32 or torch.ScalarType.QInt32 => 4,
        torch.ScalarType.Int64 or torch.ScalarType.Float64 or torch.ScalarType.ComplexFloat32 => 8,
        torch.ScalarType.ComplexFloat64 => 16,
        _ => throw new NotSupportedException($"{type} is no element type."),
    };

    /// <summary>The number of elements of a tensor of that shape.</summary>
    public static long TotalSize(this IEnumerable<long> shape) => shape.Aggregate(1L, (product, length) => checked(product * length));

    private static Scalar Scalar(torch.Tensor value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.ToScalar();
    }
}
