namespace TorchSharp;

public static partial class torch
{
    /// <summary>Zeros, of the tensor's shape, and of its type and on its device where none is given.</summary>
    public static Tensor zeros_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Run("zeros_like", [input], dtype, device, requires_grad, names);

    /// <summary>Ones, of the tensor's shape, and of its type and on its device where none is given.</summary>
    public static Tensor ones_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Run("ones_like", [input], dtype, device, requires_grad, names);

    /// <summary>Uniform random numbers in [0, 1), of the tensor's shape, and of its type and on its device where none is given.</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.rand_like(dtype, device, requires_grad);

    /// <summary>
    /// Normal random numbers of mean 0 and deviation 1, of the tensor's shape, and of its type and on its device where none is given.
    /// </summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randn_like(dtype, device, requires_grad);

    /// <summary>
    /// Whole random numbers in [low, high), of the tensor's shape, and of its type and on its device where none is given.
    /// </summary>
    public static Tensor randint_like(
        Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        input.randint_like(low, high, dtype, device, requires_grad);
}
