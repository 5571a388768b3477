namespace TorchSharp;

public static partial class torch
{
    /// <summary>Memory that nobody has written yet, of the tensor's shape, and of its type and on its device where none is given.</summary>
    public static Tensor empty_like(
        Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Run("empty_like", [input], dtype, device, requires_grad, names);

    /// <summary>One value in the tensor's shape, and of its type and on its device where none is given.</summary>
    public static Tensor full_like(
        Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Create.Run("full_like", [input, value], dtype, device, requires_grad, names);
}
