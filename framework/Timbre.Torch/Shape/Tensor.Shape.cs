using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The same elements in another shape; one length may be -1, which follows from the others. Copies only where it must.
        /// </summary>
        public Tensor reshape(params long[] shape) => Aten.Call("reshape", this, shape);

        /// <summary>The same memory in another shape; one length may be -1, which follows from the others.</summary>
        public Tensor view(params long[] shape) => Aten.Call("view", this, shape);

        /// <summary>The same memory in another tensor's shape.</summary>
        public Tensor view_as(Tensor other) => Aten.Call("view_as", this, other);

        /// <summary>The dimensions from start_dim to end_dim as one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Aten.Call("flatten.using_ints", this, start_dim, end_dim);

        /// <summary>One dimension as several; one length may be -1.</summary>
        public Tensor unflatten(long dim, params long[] sizes) => Aten.Call("unflatten.int", this, dim, sizes);

        /// <summary>All elements in one dimension.</summary>
        public Tensor ravel() => Aten.Call("ravel", this);

        /// <summary>Without the dimensions of length one, or without that one where its length is one.</summary>
        public Tensor squeeze(long? dim = null) => dim is { } one ? Aten.Call("squeeze.dim", this, one) : Aten.Call("squeeze", this);

        /// <summary>Drops the dimensions of length one, or that one, in place.</summary>
        public Tensor squeeze_(long? dim = null) => dim is { } one ? Aten.Mutate("squeeze_.dim", this, one) : Aten.Mutate("squeeze_", this);

        /// <summary>With a dimension of length one inserted before that one.</summary>
        public Tensor unsqueeze(long dim) => Aten.Call("unsqueeze", this, dim);

        /// <summary>Inserts a dimension of length one before that one, in place.</summary>
        public Tensor unsqueeze_(long dim) => Aten.Mutate("unsqueeze_", this, dim);

        /// <summary>The dimensions in another order, in the same memory.</summary>
        public Tensor permute(params long[] permutation) => Aten.Call("permute", this, permutation);

        /// <summary>The dimensions in another order, in the same memory.</summary>
        public Tensor permute(IEnumerable<long> permutation) => Aten.Call("permute", this, permutation.ToArray());

        /// <summary>Two dimensions exchanged, in the same memory.</summary>
        public Tensor transpose(long dim0, long dim1) => Aten.Call("transpose.int", this, dim0, dim1);

        /// <summary>Two dimensions exchanged, in the same memory.</summary>
        public Tensor swapdims(long dim0, long dim1) => Aten.Call("transpose.int", this, dim0, dim1);

        /// <summary>Two dimensions exchanged, in the same memory.</summary>
        public Tensor swapaxes(long dim0, long dim1) => Aten.Call("transpose.int", this, dim0, dim1);

        /// <summary>Exchanges two dimensions in place.</summary>
        public Tensor transpose_(long dim0, long dim1) => Aten.Mutate("transpose_", this, dim0, dim1);

        /// <summary>A matrix with rows and columns exchanged, in the same memory.</summary>
        public Tensor t() => Aten.Call("t", this);

        /// <summary>The dimensions in reverse order, in the same memory.</summary>
        public Tensor T => Aten.Call("numpy_T", this);

        /// <summary>The last two dimensions exchanged, in the same memory.</summary>
        public Tensor mT => Aten.Call("mT", this);

        /// <summary>A matrix with rows and columns exchanged and its elements conjugated.</summary>
        public Tensor H => Aten.Call("matrix_H", this);

        /// <summary>The last two dimensions exchanged and the elements conjugated.</summary>
        public Tensor mH => Aten.Call("mH", this);

        /// <summary>The dimensions at source moved to destination.</summary>
        public Tensor movedim(long[] source, long[] destination) => Aten.Call("movedim.intlist", this, source, destination);

        /// <summary>The dimensions at source moved to destination.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => Aten.Call("movedim.intlist", this, source, destination);

        /// <summary>Dimensions of length one stretched to those lengths without copying; -1 keeps a length.</summary>
        public Tensor expand(long[] sizes, bool isImplicit = false) => Aten.Call("expand", this, sizes, isImplicit);

        /// <summary>Dimensions of length one stretched to those lengths without copying; -1 keeps a length.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Aten.Call("expand", this, sizes, isImplicit);

        /// <summary>Dimensions of length one stretched to those lengths without copying; -1 keeps a length.</summary>
        public Tensor expand(params long[] sizes) => Aten.Call("expand", this, sizes);

        /// <summary>Stretched to another tensor's shape without copying.</summary>
        public Tensor expand_as(Tensor other) => Aten.Call("expand_as", this, other);

        /// <summary>Stretched to another tensor's shape without copying.</summary>
        public Tensor broadcast_to(params long[] shape) => Aten.Call("broadcast_to", this, shape);

        /// <summary>The tensor repeated that many times along each dimension, copied.</summary>
        public Tensor repeat(params long[] sizes) => Aten.Call("repeat", this, sizes);

        /// <summary>The tensor repeated that many times along each dimension, copied; missing counts are one.</summary>
        public Tensor tile(long[] reps) => Aten.Call("tile", this, reps);

        /// <summary>Each element repeated, along a dimension or, without one, of all in one dimension.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_Tensor", this, repeats, dim, output_size);

        /// <summary>Each element repeated, along a dimension or, without one, of all in one dimension.</summary>
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        /// <summary>The elements in reverse order along the dimensions.</summary>
        public Tensor flip(params long[] dims) => Aten.Call("flip", this, dims);

        /// <summary>The elements in reverse order along the second dimension.</summary>
        public Tensor fliplr() => Aten.Call("fliplr", this);

        /// <summary>The elements in reverse order along the first dimension.</summary>
        public Tensor flipud() => Aten.Call("flipud", this);

        /// <summary>The elements shifted along dimensions, around the end; without dimensions, shifted as if all were in one.</summary>
        public Tensor roll(long shifts, long? dims = null) =>
            Aten.Call("roll", this, (long[])[shifts], dims is { } one ? (long[])[one] : (long[])[]);

        /// <summary>The elements shifted along dimensions, around the end; without dimensions, shifted as if all were in one.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Aten.Call("roll", this, shifts, dims);

        /// <summary>The elements shifted along dimensions, around the end; without dimensions, shifted as if all were in one.</summary>
        public Tensor roll(long[] shifts) => Aten.Call("roll", this, shifts);

        /// <summary>The elements shifted along dimensions, around the end; without dimensions, shifted as if all were in one.</summary>
        public Tensor roll((long, long) shifts, (long, long) dims) =>
            roll((long[])[shifts.Item1, shifts.Item2], (long[])[dims.Item1, dims.Item2]);

        /// <summary>The elements shifted along dimensions, around the end; without dimensions, shifted as if all were in one.</summary>
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            roll((long[])[shifts.Item1, shifts.Item2, shifts.Item3], (long[])[dims.Item1, dims.Item2, dims.Item3]);

        /// <summary>The elements shifted along dimensions, around the end; without dimensions, shifted as if all were in one.</summary>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Aten.Call("roll", this, shifts, dims);

        /// <summary>Turned by k quarter turns in the plane of two dimensions, the first two by default.</summary>
        public Tensor rot90(long k = 1, (long, long)? dims = null) =>
            Aten.Call("rot90", this, k, (long[])[dims?.Item1 ?? 0, dims?.Item2 ?? 1]);

        /// <summary>The same memory with those lengths and strides, from that offset on, in elements.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) =>
            Aten.Call("as_strided", this, size, strides, storageOffset);
    }
}
