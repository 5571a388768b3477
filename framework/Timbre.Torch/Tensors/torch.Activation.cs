namespace TorchSharp;

public static partial class torch
{
    /// <summary>The step function: 0 below zero, 1 above, the other's element at zero.</summary>
    public static Tensor heaviside(Tensor input, Tensor values) => input.heaviside(values);
}
