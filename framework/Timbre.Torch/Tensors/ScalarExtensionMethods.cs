using System.Numerics;

namespace TorchSharp;

/// <summary>Conversions between numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>The scalar of an unsigned 8-bit integer.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>The scalar of a signed 8-bit integer.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>The scalar of a 16-bit integer.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>The scalar of a 32-bit integer.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>The scalar of a 64-bit integer.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>The scalar of a 32-bit floating-point number.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>The scalar of a 64-bit floating-point number.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>The scalar of a complex number: real, imaginary.</summary>
    public static Scalar ToScalar(this (float, float) value) => value;

    /// <summary>The scalar of a complex number.</summary>
    public static Scalar ToScalar(this Complex value) => value;

    /// <summary>The scalar of a truth value.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>The scalar of a 16-bit floating-point number.</summary>
    public static Scalar ToScalar(this Half value) => value;

    /// <summary>The scalar of a 16-bit floating-point number with a 32-bit one's exponent.</summary>
    public static Scalar ToScalar(this BFloat16 value) => value;

    /// <summary>The scalar as a 16-bit floating-point number.</summary>
    public static Half ToHalf(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (Half)value.Real;
    }

    /// <summary>The scalar as a 16-bit floating-point number with a 32-bit one's exponent.</summary>
    public static BFloat16 ToBFloat16(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (BFloat16)value.Real;
    }

    /// <summary>The scalar as a 32-bit floating-point number.</summary>
    public static float ToSingle(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (float)value.Real;
    }

    /// <summary>The scalar as a 64-bit floating-point number.</summary>
    public static double ToDouble(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Real;
    }

    /// <summary>The scalar as a signed 8-bit integer.</summary>
    public static sbyte ToSByte(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (sbyte)value.Integer;
    }

    /// <summary>The scalar as an unsigned 8-bit integer.</summary>
    public static byte ToByte(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (byte)value.Integer;
    }

    /// <summary>The scalar as a 16-bit integer.</summary>
    public static short ToInt16(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (short)value.Integer;
    }

    /// <summary>The scalar as a 32-bit integer.</summary>
    public static int ToInt32(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return (int)value.Integer;
    }

    /// <summary>The scalar as a 64-bit integer.</summary>
    public static long ToInt64(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Integer;
    }

    /// <summary>The scalar as a truth value: false for zero only.</summary>
    public static bool ToBoolean(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Real != 0;
    }

    /// <summary>The scalar as a complex number of 32-bit parts.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return ((float)value.Real, (float)value.Imaginary);
    }

    /// <summary>The scalar as a complex number of 64-bit parts.</summary>
    public static Complex ToComplexFloat64(this Scalar value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value.Real, value.Imaginary);
    }
}
