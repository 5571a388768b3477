namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor without dimensions that holds the number.</summary>
    public static Tensor tensor(double scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.FromSpan<double>([scalar], [], dtype, device, requires_grad);

    /// <summary>A tensor without dimensions that holds the number.</summary>
    public static Tensor tensor(
        (double Real, double Imaginary) scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.FromSpan<(double Real, double Imaginary)>([scalar], [], dtype, device, requires_grad);

    /// <summary>A tensor without dimensions that holds the complex number.</summary>
    public static Tensor tensor(
        double real, double imaginary, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.FromSpan<System.Numerics.Complex>([new(real, imaginary)], [], dtype, device, requires_grad);

    /// <summary>A tensor of one dimension with a copy of the 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<double> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of one dimension with a copy of the 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        double[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromSpan<double>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        double[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromSpan<double>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromList(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Create.FromList(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<double> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Create.FromList(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the array's shape with a copy of its 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        double[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromArray<double>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of the array's shape with a copy of its 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        double[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromArray<double>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of the array's shape with a copy of its 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        double[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromArray<double>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 64-bit floating-point numbers.</summary>
    public static Tensor tensor(
        Memory<double> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromSpan<double>(rawArray.Span, dimensions, dtype, device, requires_grad, names);
}
