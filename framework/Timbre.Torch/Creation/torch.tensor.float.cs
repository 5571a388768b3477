namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor without dimensions that holds the number.</summary>
    public static Tensor tensor(float scalar, Device? device = null, bool requires_grad = false) =>
        Create.FromSpan<float>([scalar], [], null, device, requires_grad);

    /// <summary>A tensor without dimensions that holds the complex number.</summary>
    public static Tensor tensor(float real, float imaginary, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.FromSpan<(float, float)>([(real, imaginary)], [], dtype, device, requires_grad);

    /// <summary>A tensor without dimensions that holds the number.</summary>
    public static Tensor tensor(
        (float Real, float Imaginary) scalar, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.FromSpan<(float, float)>([scalar], [], dtype, device, requires_grad);

    /// <summary>A tensor of that shape with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromList(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of one dimension with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        float[] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromSpan<float>(rawArray, [rawArray.Length], dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        float[] rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromSpan<float>(rawArray, dimensions, dtype, device, requires_grad, names);

    /// <summary>A tensor of one dimension with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromList(rawArray, [rawArray.Count], dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromList(rawArray, [rows, columns], dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromList(rawArray, [dim0, dim1, dim2], dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false, string[]? names = null) =>
        Create.FromList(rawArray, [dim0, dim1, dim2, dim3], dtype, device, requires_grad, names);

    /// <summary>A tensor of the array's shape with a copy of its 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        float[,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromArray<float>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of the array's shape with a copy of its 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        float[,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromArray<float>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of the array's shape with a copy of its 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        float[,,,] rawArray, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.FromArray<float>(rawArray, dtype, device, requires_grad, names);

    /// <summary>A tensor of that shape with a copy of the 32-bit floating-point numbers.</summary>
    public static Tensor tensor(
        Memory<float> rawArray, ReadOnlySpan<long> dimensions, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.FromSpan<float>(rawArray.Span, dimensions, dtype, device, requires_grad, names);
}
