using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Operators over lists of tensors: one call for a whole group of parameters, and on a GPU few kernels.</summary>
internal static class Foreach
{
    public static void Zero_(Tensor[] tensors) => Aten.Discard("_foreach_zero_", tensors);

    public static Tensor[] Neg(Tensor[] tensors) => Aten.CallList("_foreach_neg", tensors);

    public static Tensor[] Sqrt(Tensor[] tensors) => Aten.CallList("_foreach_sqrt", tensors);

    public static Tensor[] Add(Tensor[] tensors, Tensor[] others, double alpha) =>
        Aten.CallList("_foreach_add.List", tensors, others, alpha);

    public static void Add_(Tensor[] tensors, double value) => Aten.Discard("_foreach_add_.Scalar", tensors, value);

    public static void Add_(Tensor[] tensors, Tensor[] others, double alpha) => Aten.Discard("_foreach_add_.List", tensors, others, alpha);

    public static void Mul_(Tensor[] tensors, double factor) => Aten.Discard("_foreach_mul_.Scalar", tensors, factor);

    public static void Div_(Tensor[] tensors, double divisor) => Aten.Discard("_foreach_div_.Scalar", tensors, divisor);

    public static void Sqrt_(Tensor[] tensors) => Aten.Discard("_foreach_sqrt_", tensors);

    public static void Maximum_(Tensor[] tensors, Tensor[] others) => Aten.Discard("_foreach_maximum_.List", tensors, others);

    /// <summary>Adds the product of two, times a value.</summary>
    public static void Addcmul_(Tensor[] tensors, Tensor[] one, Tensor[] other, double value) =>
        Aten.Discard("_foreach_addcmul_.Scalar", tensors, one, other, value);

    /// <summary>The sum of a list and the product of two others, times a value.</summary>
    public static Tensor[] Addcmul(Tensor[] tensors, Tensor[] one, Tensor[] other, double value) =>
        Aten.CallList("_foreach_addcmul.Scalar", tensors, one, other, value);

    /// <summary>Adds the quotient of two, times a value.</summary>
    public static void Addcdiv_(Tensor[] tensors, Tensor[] over, Tensor[] under, double value) =>
        Aten.Discard("_foreach_addcdiv_.Scalar", tensors, over, under, value);
}
