using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The parts of the dimension at those indices, copied.</summary>
        public Tensor index_select(long dim, Tensor index) => Aten.Call("index_select", this, dim, index);

        /// <summary>For each place of index, the element that stands at that index of the dimension.</summary>
        public Tensor gather(long dim, Tensor index) => Aten.Call("gather", this, dim, index);

        /// <summary>The elements at those places among all in one dimension.</summary>
        public Tensor take(Tensor index) => Aten.Call("take", this, index);

        /// <summary>The elements at those indices of the dimension, as argmax and sort give them.</summary>
        public Tensor take_along_dim(Tensor indices, long dim) => Aten.Call("take_along_dim", this, indices, dim);

        /// <summary>The elements at those indices of the dimension, as argmax and sort give them.</summary>
        public Tensor take_along_dim(Tensor indices) => Aten.Call("take_along_dim", this, indices);

        /// <summary>The elements where mask is true, in one dimension.</summary>
        public Tensor masked_select(Tensor mask) => Aten.Call("masked_select", this, mask);

        /// <summary>The indices of the elements that are not zero, [count, dimensions].</summary>
        public Tensor nonzero() => Aten.Call("nonzero", this);

        /// <summary>The indices of the elements that are not zero, [count, dimensions].</summary>
        public Tensor argwhere() => Aten.Call("argwhere", this);

        /// <summary>The elements where condition is true, those of y elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Aten.Call("where.self", condition, this, y);
    }
}
