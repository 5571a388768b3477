using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>One dimension as several; one length may be -1.</summary>
        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);

        /// <summary>Dimensions of length one stretched to those lengths without copying; -1 keeps a length.</summary>
        public Tensor expand(Size sizes, bool isImplicit = false) => expand(sizes.Shape, isImplicit);

        /// <summary>The last two dimensions exchanged and the elements conjugated.</summary>
        public Tensor adjoint() => Aten.Call("adjoint", this);

        /// <summary>With at least one dimension.</summary>
        public Tensor atleast_1d() => Aten.Call("atleast_1d", this);

        /// <summary>With at least two dimensions.</summary>
        public Tensor atleast_2d() => Aten.Call("atleast_2d", this);

        /// <summary>With at least three dimensions.</summary>
        public Tensor atleast_3d() => Aten.Call("atleast_3d", this);

        /// <summary>That many parts, or parts that end at those indices, along the first dimension.</summary>
        public Tensor[] vsplit(long size) => Aten.CallList("vsplit.int", this, size);

        /// <summary>That many parts, or parts that end at those indices, along the first dimension.</summary>
        public Tensor[] vsplit(params long[] sizes) => Aten.CallList("vsplit.array", this, sizes);

        /// <summary>That many parts, or parts that end at those indices, along the second dimension; of one dimension, along it.</summary>
        public Tensor[] hsplit(long size) => Aten.CallList("hsplit.int", this, size);

        /// <summary>That many parts, or parts that end at those indices, along the second dimension; of one dimension, along it.</summary>
        public Tensor[] hsplit(params long[] sizes) => Aten.CallList("hsplit.array", this, sizes);

        /// <summary>The sums of products over the last dims dimensions of one and the first of the other.</summary>
        public Tensor tensordot(Tensor b, long dims = 2) =>
            tensordot(b, [.. Enumerable.Range(0, (int)dims).Select(i => ndim - dims + i)], [.. Enumerable.Range(0, (int)dims)]);
    }
}
