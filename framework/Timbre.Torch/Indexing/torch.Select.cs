using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The parts of the dimension at those indices, copied.</summary>
    public static Tensor index_select(Tensor input, long dim, Tensor index) => input.index_select(dim, index);

    /// <summary>For each place of index, the element that stands at that index of the dimension.</summary>
    public static Tensor gather(Tensor input, long dim, Tensor index) => input.gather(dim, index);

    /// <summary>The elements at those places among all in one dimension.</summary>
    public static Tensor take(Tensor input, Tensor index) => input.take(index);

    /// <summary>The elements at those indices of the dimension, as argmax and sort give them.</summary>
    public static Tensor take_along_dim(Tensor input, Tensor indices, long dim = 0) => input.take_along_dim(indices, dim);

    /// <summary>The elements where mask is true, in one dimension.</summary>
    public static Tensor masked_select(Tensor input, Tensor mask) => input.masked_select(mask);

    /// <summary>The indices of the elements that are not zero, [count, dimensions].</summary>
    public static Tensor nonzero(Tensor input) => input.nonzero();

    /// <summary>The indices of the elements that are not zero, [count, dimensions].</summary>
    public static Tensor argwhere(Tensor input) => input.argwhere();

    /// <summary>The elements of x where condition is true, those of y elsewhere.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Aten.Call("where.self", condition, x, y);

    /// <summary>The indices of the true elements, one tensor per dimension.</summary>
    public static Tensor[] where(Tensor condition) => Aten.CallList("where", condition);
}
