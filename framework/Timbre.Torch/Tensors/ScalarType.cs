namespace TorchSharp;

public static partial class torch
{
    /// <summary>Types of a tensor's elements, numbered as LibTorch numbers them.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned 8-bit integer.</summary>
        Byte = 0,

        /// <summary>Signed 8-bit integer.</summary>
        Int8 = 1,

        /// <summary>Signed 16-bit integer.</summary>
        Int16 = 2,

        /// <summary>Signed 32-bit integer.</summary>
        Int32 = 3,

        /// <summary>Signed 64-bit integer.</summary>
        Int64 = 4,

        /// <summary>16-bit floating point, IEEE 754.</summary>
        Float16 = 5,

        /// <summary>32-bit floating point.</summary>
        Float32 = 6,

        /// <summary>64-bit floating point.</summary>
        Float64 = 7,

        /// <summary>Complex number of two 32-bit floating-point parts.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex number of two 64-bit floating-point parts.</summary>
        ComplexFloat64 = 10,

        /// <summary>Truth value, one byte.</summary>
        Bool = 11,

        /// <summary>Quantised signed 8-bit integer.</summary>
        QInt8 = 12,

        /// <summary>Quantised unsigned 8-bit integer.</summary>
        QUInt8 = 13,

        /// <summary>Quantised signed 32-bit integer.</summary>
        QInt32 = 14,

        /// <summary>16-bit floating point with the exponent of a 32-bit one.</summary>
        BFloat16 = 15,
    }

    /// <summary>PyTorch's name of <see cref="ScalarType.Bool"/>.</summary>
    public static readonly ScalarType @bool = ScalarType.Bool;

    /// <summary>PyTorch's name of <see cref="ScalarType.Byte"/>.</summary>
    public static readonly ScalarType uint8 = ScalarType.Byte;

    /// <summary>PyTorch's name of <see cref="ScalarType.Int8"/>.</summary>
    public static readonly ScalarType int8 = ScalarType.Int8;

    /// <summary>PyTorch's name of <see cref="ScalarType.Int16"/>.</summary>
    public static readonly ScalarType int16 = ScalarType.Int16;

    /// <summary>PyTorch's name of <see cref="ScalarType.Int32"/>.</summary>
    public static readonly ScalarType int32 = ScalarType.Int32;

    /// <summary>PyTorch's name of <see cref="ScalarType.Int64"/>.</summary>
    public static readonly ScalarType int64 = ScalarType.Int64;

    /// <summary>PyTorch's name of <see cref="ScalarType.BFloat16"/>.</summary>
    public static readonly ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>PyTorch's name of <see cref="ScalarType.Float16"/>.</summary>
    public static readonly ScalarType float16 = ScalarType.Float16;

    /// <summary>PyTorch's name of <see cref="ScalarType.Float32"/>.</summary>
    public static readonly ScalarType float32 = ScalarType.Float32;

    /// <summary>PyTorch's name of <see cref="ScalarType.Float64"/>.</summary>
    public static readonly ScalarType float64 = ScalarType.Float64;

    /// <summary>PyTorch's name of <see cref="ScalarType.ComplexFloat32"/>.</summary>
    public static readonly ScalarType complex64 = ScalarType.ComplexFloat32;

    /// <summary>PyTorch's name of <see cref="ScalarType.ComplexFloat64"/>.</summary>
    public static readonly ScalarType complex128 = ScalarType.ComplexFloat64;

    /// <summary>PyTorch's name of <see cref="ScalarType.Int16"/>.</summary>
    public static readonly ScalarType @short = ScalarType.Int16;

    /// <summary>PyTorch's name of <see cref="ScalarType.Int32"/>.</summary>
    public static readonly ScalarType @int = ScalarType.Int32;

    /// <summary>PyTorch's name of <see cref="ScalarType.Int64"/>.</summary>
    public static readonly ScalarType @long = ScalarType.Int64;

    /// <summary>PyTorch's name of <see cref="ScalarType.Float16"/>.</summary>
    public static readonly ScalarType half = ScalarType.Float16;

    /// <summary>PyTorch's name of <see cref="ScalarType.Float32"/>.</summary>
    public static readonly ScalarType @float = ScalarType.Float32;

    /// <summary>PyTorch's name of <see cref="ScalarType.Float64"/>.</summary>
    public static readonly ScalarType @double = ScalarType.Float64;

    /// <summary>PyTorch's name of <see cref="ScalarType.ComplexFloat32"/>.</summary>
    public static readonly ScalarType cfloat = ScalarType.ComplexFloat32;

    /// <summary>PyTorch's name of <see cref="ScalarType.ComplexFloat64"/>.</summary>
    public static readonly ScalarType cdouble = ScalarType.ComplexFloat64;

    /// <summary>PyTorch's name of <see cref="ScalarType.QInt8"/>.</summary>
    public static readonly ScalarType qint8 = ScalarType.QInt8;

    /// <summary>PyTorch's name of <see cref="ScalarType.QUInt8"/>.</summary>
    public static readonly ScalarType quint8 = ScalarType.QUInt8;

    /// <summary>PyTorch's name of <see cref="ScalarType.QInt32"/>.</summary>
    public static readonly ScalarType qint32 = ScalarType.QInt32;
}
