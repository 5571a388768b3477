using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>With the elements of src written at the indices of the dimension.</summary>
        public Tensor scatter(long dim, Tensor index, Tensor src) => Aten.Call("scatter.src", this, dim, index, src);

        /// <summary>Writes the elements of src at the indices of the dimension.</summary>
        public Tensor scatter_(long dim, Tensor index, Tensor src) => Aten.Mutate("scatter_.src", this, dim, index, src);

        /// <summary>With the elements of src added at the indices of the dimension.</summary>
        public Tensor scatter_add(long dim, Tensor index, Tensor src) => Aten.Call("scatter_add", this, dim, index, src);

        /// <summary>Adds the elements of src at the indices of the dimension.</summary>
        public Tensor scatter_add_(long dim, Tensor index, Tensor src) => Aten.Mutate("scatter_add_", this, dim, index, src);

        /// <summary>With the elements set to the value where mask is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Aten.Call("masked_fill.Scalar", this, mask, value);

        /// <summary>Sets the elements to the value where mask is true.</summary>
        public Tensor masked_fill_(Tensor mask, Scalar value) => Aten.Mutate("masked_fill_.Scalar", this, mask, value);

        /// <summary>With the elements where mask is true taken from value, in order.</summary>
        public Tensor masked_scatter(Tensor mask, Tensor value) => Aten.Call("masked_scatter", this, mask, value);

        /// <summary>Sets the elements where mask is true to those of value, in order.</summary>
        public Tensor masked_scatter_(Tensor mask, Tensor value) => Aten.Mutate("masked_scatter_", this, mask, value);

        /// <summary>With alpha times the parts of source added at the indices of the dimension.</summary>
        public Tensor index_add(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Aten.Call("index_add", this, dim, index, source, alpha);

        /// <summary>Adds alpha times the parts of source at the indices of the dimension.</summary>
        public Tensor index_add_(long dim, Tensor index, Tensor source, Scalar alpha) =>
            Aten.Mutate("index_add_", this, dim, index, source, alpha);

        /// <summary>With the parts of source written at the indices of the dimension.</summary>
        public Tensor index_copy(long dim, Tensor index, Tensor source) => Aten.Call("index_copy", this, dim, index, source);

        /// <summary>Writes the parts of source at the indices of the dimension.</summary>
        public Tensor index_copy_(long dim, Tensor index, Tensor source) => Aten.Mutate("index_copy_", this, dim, index, source);

        /// <summary>With the parts at the indices of the dimension set to the value.</summary>
        public Tensor index_fill(long dim, Tensor index, Scalar value) => Aten.Call("index_fill.int_Scalar", this, dim, index, value);

        /// <summary>Sets the parts at the indices of the dimension to the value.</summary>
        public Tensor index_fill_(long dim, Tensor index, Scalar value) => Aten.Mutate("index_fill_.int_Scalar", this, dim, index, value);

        /// <summary>With src written at one index of the dimension.</summary>
        public Tensor select_scatter(Tensor src, long dim, long index) => Aten.Call("select_scatter", this, src, dim, index);

        /// <summary>With src written on every step-th index of the dimension from start up to end.</summary>
        public Tensor slice_scatter(Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) =>
            Aten.Call("slice_scatter", this, src, dim, start, end, step);

        /// <summary>Sets every element to the value.</summary>
        public Tensor fill_(Scalar value) => Aten.Mutate("fill_.Scalar", this, value);

        /// <summary>Sets every element to zero.</summary>
        public Tensor zero_() => Aten.Mutate("zero_", this);
    }
}
