using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>One dimension as several; one length may be -1.</summary>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);

    /// <summary>The last two dimensions exchanged and the elements conjugated.</summary>
    public static Tensor adjoint(Tensor input) => input.adjoint();

    /// <summary>That many parts, or parts that end at those indices, along the first dimension.</summary>
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => input.vsplit(indices_or_sections);

    /// <summary>That many parts, or parts that end at those indices, along the second dimension; of one dimension, along it.</summary>
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>That many parts, or parts that end at those indices, along the second dimension; of one dimension, along it.</summary>
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>The sums of products over the last dims dimensions of one and the first of the other.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => a.tensordot(b, dims);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => Aten.Call("cat", tensors.ToArray(), axis);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => Aten.Call("cat", tensors, axis);

    /// <summary>The tensors joined along a dimension that they have.</summary>
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => Aten.Call("cat", tensors.ToArray(), axis);

    /// <summary>For each place of index, the element that stands at that index of the dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index, bool sparse_grad = false) =>
        Aten.Call("gather", input, dim, index, sparse_grad);
}
