using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>start, start + step and so on, up to but not including stop.</summary>
    public static Tensor arange(
        Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("arange.start_step", [start, stop, step], dtype, device, requires_grad);

    /// <summary>start, start + step and so on, up to but not including stop.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("arange.start", [start, stop], dtype, device, requires_grad);

    /// <summary>start, start + step and so on, up to but not including stop.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("arange", [stop], dtype, device, requires_grad);

    /// <summary>That many numbers from start to end, both included, equally far apart.</summary>
    public static Tensor linspace(
        double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Create.Run("linspace", [start, end, steps], dtype, device, requires_grad);

    /// <summary>The base to the power of that many numbers from start to end, both included, equally far apart.</summary>
    public static Tensor logspace(
        double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Create.Run("logspace", [start, end, steps, @base], dtype, device, requires_grad);

    /// <summary>A matrix with ones on its diagonal; as many columns as rows where none are given.</summary>
    public static Tensor eye(
        long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        string[]? names = null) =>
        Create.Run("eye.m", [rows, columns < 0 ? rows : columns], dtype, device, requires_grad, names);

    /// <summary>Complex numbers from their real and imaginary parts.</summary>
    public static Tensor complex(Tensor real, Tensor imag) => Aten.Call("complex", real, imag);

    /// <summary>Complex numbers from their magnitudes and angles in radians.</summary>
    public static Tensor polar(Tensor abs, Tensor angle) => Aten.Call("polar", abs, angle);
}
