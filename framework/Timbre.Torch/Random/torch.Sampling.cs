using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whole random numbers in [low, high), 64-bit integers where no type is given.</summary>
    public static Tensor randint(
        long low, long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Integers(low, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Whole random numbers in [low, high), 64-bit integers where no type is given.</summary>
    public static Tensor randint(
        long high, long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Integers(0, high, size, dtype, device, requires_grad, generator, names);

    /// <summary>Whole random numbers in [low, high), 64-bit integers where no type is given.</summary>
    public static Tensor randint(
        long low, long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Integers(low, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>Whole random numbers in [low, high), 64-bit integers where no type is given.</summary>
    public static Tensor randint(
        long high, Size size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Integers(0, high, size.Shape, dtype, device, requires_grad, generator, names);

    /// <summary>The whole numbers from 0 to n - 1 in random order, 64-bit integers where no type is given.</summary>
    public static Tensor randperm(
        long n, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null) =>
        generator is null
            ? Create.Run("randperm", [n], dtype ?? ScalarType.Int64, device, requires_grad)
            : Create.Run("randperm.generator", [n, generator], dtype ?? ScalarType.Int64, device, requires_grad);

    /// <summary>Random numbers from normal distributions with those means and standard deviations.</summary>
    public static Tensor normal(Tensor mean, Tensor std, Generator? generator = null) =>
        Aten.Call("normal.Tensor_Tensor", mean, std, generator);

    /// <summary>Random numbers from normal distributions with those means and standard deviations.</summary>
    public static Tensor normal(
        double mean, double std, ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Create.Run("normal.float_float", [mean, std, size, generator], dtype, device, requires_grad, names);
}
