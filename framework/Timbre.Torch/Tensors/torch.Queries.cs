namespace TorchSharp;

public static partial class torch
{
    /// <summary>Whether the elements are equal, one by one.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);

    /// <summary>A copy in memory of its own, part of the same computation.</summary>
    public static Tensor clone(Tensor input) => input.clone();

    /// <summary>The number of elements.</summary>
    public static long numel(Tensor input) => input.numel();

    /// <summary>Whether the tensor's only element is not zero.</summary>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
}
