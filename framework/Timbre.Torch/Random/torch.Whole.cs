namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whole random numbers in [low, high), 64-bit integers where no type is given.</summary>
    public static Tensor randint(
        int low, int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false,
        Generator? generator = null, string[]? names = null) =>
        Integers(low, high, Array.ConvertAll(size, length => (long)length), dtype, device, requires_grad, generator, names);

    /// <summary>Whole random numbers in [low, high), 64-bit integers where no type is given.</summary>
    public static Tensor randint(
        int high, int[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, Generator? generator = null,
        string[]? names = null) =>
        Integers(0, high, Array.ConvertAll(size, length => (long)length), dtype, device, requires_grad, generator, names);
}
