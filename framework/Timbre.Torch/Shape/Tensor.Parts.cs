using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>length elements of the dimension from start on, in the same memory.</summary>
        public Tensor narrow(long dim, long start, long length) => Aten.Call("narrow", this, dim, start, length);

        /// <summary>Every step-th element of the dimension from start up to finish, in the same memory.</summary>
        public Tensor slice(long dim, long start, long finish, long step) => Aten.Call("slice.Tensor", this, dim, start, finish, step);

        /// <summary>The part at one index of the dimension, which is dropped, in the same memory.</summary>
        public Tensor select(long dim, long index) => Aten.Call("select.int", this, dim, index);

        /// <summary>Parts of that length along the dimension, the last one perhaps shorter, in the same memory.</summary>
        public Tensor[] split(long size, int dim = 0) => Aten.CallList("split.Tensor", this, size, dim);

        /// <summary>Parts of those lengths along the dimension, in the same memory.</summary>
        public Tensor[] split(long[] sizes, long dim = 0) => Aten.CallList("split_with_sizes", this, sizes, dim);

        /// <summary>Parts of those lengths along the dimension, in the same memory.</summary>
        public Tensor[] split(ReadOnlySpan<long> sizes, long dim = 0) => Aten.CallList("split_with_sizes", this, sizes, dim);

        /// <summary>Parts of those lengths along the dimension, in the same memory.</summary>
        public Tensor[] split(params long[] sizes) => Aten.CallList("split_with_sizes", this, sizes);

        /// <summary>That many parts, or parts that end at those indices, along the dimension, in the same memory.</summary>
        public Tensor[] tensor_split(long size, long dim = 0) => Aten.CallList("tensor_split.sections", this, size, dim);

        /// <summary>That many parts, or parts that end at those indices, along the dimension, in the same memory.</summary>
        public Tensor[] tensor_split(long[] sizes, long dim = 0) => Aten.CallList("tensor_split.indices", this, sizes, dim);

        /// <summary>That many parts, or parts that end at those indices, along the dimension, in the same memory.</summary>
        public Tensor[] tensor_split(Tensor indices, long dim = 0) =>
            Aten.CallList("tensor_split.tensor_indices_or_sections", this, indices, dim);

        /// <summary>Up to that many parts of equal length along the dimension, in the same memory.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Aten.CallList("chunk", this, chunks, dim);

        /// <summary>One tensor for each index of the dimension, in the same memory.</summary>
        public Tensor[] unbind(long dimension = 0) => Aten.CallList("unbind.int", this, dimension);

        /// <summary>All parts of size elements along the dimension, step apart, as a new last dimension, in the same memory.</summary>
        public Tensor unfold(long dimension, long size, long step) => Aten.Call("unfold", this, dimension, size, step);

        /// <summary>The differences of neighbours along the dimension, taken n times.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            Aten.Call("diff", this, n, dim, prepend, append);

        /// <summary>The diagonal of a matrix, or a matrix with that diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Aten.Call("diag", this, diagonal);

        /// <summary>The diagonal of two dimensions, as a last dimension, in the same memory.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Aten.Call("diagonal", this, offset, dim1, dim2);

        /// <summary>Matrices whose diagonals are the last dimension.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Aten.Call("diag_embed", this, offset, dim1, dim2);

        /// <summary>A matrix whose diagonal holds all elements.</summary>
        public Tensor diagflat(long offset = 0) => Aten.Call("diagflat", this, offset);

        /// <summary>The sum of a matrix's diagonal.</summary>
        public Tensor trace() => Aten.Call("trace", this);

        /// <summary>The lower triangle of matrices, zero above that diagonal.</summary>
        public Tensor tril(long diagonal = 0) => Aten.Call("tril", this, diagonal);

        /// <summary>Sets what lies above that diagonal to zero.</summary>
        public Tensor tril_(long diagonal = 0) => Aten.Mutate("tril_", this, diagonal);

        /// <summary>The upper triangle of matrices, zero below that diagonal.</summary>
        public Tensor triu(long diagonal = 0) => Aten.Call("triu", this, diagonal);

        /// <summary>Sets what lies below that diagonal to zero.</summary>
        public Tensor triu_(long diagonal = 0) => Aten.Mutate("triu_", this, diagonal);
    }
}
