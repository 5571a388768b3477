using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The 2-norm of all elements.</summary>
    public static Tensor norm(Tensor input) => input.norm();

    /// <summary>Where in the sorted sequence the values belong, so that the order stays.</summary>
    public static Tensor searchsorted(
        Tensor sorted_sequence, Tensor values, bool out_int32 = false, bool right = false, Tensor? sorter = null) =>
        Aten.Call("searchsorted.Tensor", sorted_sequence, values, out_int32, right, default(Argument), sorter);
}
