using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The largest element of all, the larger of two tensors' elements, or the largest along a dimension with its place.
        /// </summary>
        public Tensor max() => Aten.Call("max", this);

        /// <summary>
        /// The largest element of all, the larger of two tensors' elements, or the largest along a dimension with its place.
        /// </summary>
        public Tensor max(Tensor other) => Aten.Call("maximum", this, other);

        /// <summary>
        /// The largest element of all, the larger of two tensors' elements, or the largest along a dimension with its place.
        /// </summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Aten.CallPair("max.dim", this, dim, keepdim);

        /// <summary>
        /// The smallest element of all, the smaller of two tensors' elements, or the smallest along a dimension with its place.
        /// </summary>
        public Tensor min() => Aten.Call("min", this);

        /// <summary>
        /// The smallest element of all, the smaller of two tensors' elements, or the smallest along a dimension with its place.
        /// </summary>
        public Tensor min(Tensor other) => Aten.Call("minimum", this, other);

        /// <summary>
        /// The smallest element of all, the smaller of two tensors' elements, or the smallest along a dimension with its place.
        /// </summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Aten.CallPair("min.dim", this, dim, keepdim);

        /// <summary>The largest element along the dimensions.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) => Into("amax", dims, keepdim, @out);

        /// <summary>The largest element along the dimensions.</summary>
        public Tensor amax(params long[] dims) => Aten.Call("amax", this, dims);

        /// <summary>The largest element along the dimensions.</summary>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Into("amax", dims, keepdim, @out);

        /// <summary>The smallest element along the dimensions.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) => Into("amin", dims, keepdim, @out);

        /// <summary>The smallest element along the dimensions.</summary>
        public Tensor amin(params long[] dims) => Aten.Call("amin", this, dims);

        /// <summary>The smallest element along the dimensions.</summary>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) => Into("amin", dims, keepdim, @out);

        /// <summary>The smallest and the largest element, of all or along a dimension.</summary>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Aten.CallPair("aminmax", this, dim, keepdim);

        /// <summary>The place of the largest element, of all or along a dimension.</summary>
        public Tensor argmax() => Aten.Call("argmax", this);

        /// <summary>The place of the largest element, of all or along a dimension.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Aten.Call("argmax", this, dim, keepdim);

        /// <summary>The place of the smallest element, of all or along a dimension.</summary>
        public Tensor argmin() => Aten.Call("argmin", this);

        /// <summary>The place of the smallest element, of all or along a dimension.</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Aten.Call("argmin", this, dim, keepdim);

        /// <summary>The median of all elements: of an even number, the lower of the middle two.</summary>
        public Tensor median() => Aten.Call("median", this);

        /// <summary>The median of all elements but NaN.</summary>
        public Tensor nanmedian() => Aten.Call("nanmedian", this);

        /// <summary>The elements below which the shares q of all lie along the dimension, interpolated linearly.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Aten.Call("quantile", this, q, dim, keepdim);

        /// <summary>The elements but NaN below which the shares q of all lie along the dimension, interpolated linearly.</summary>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Aten.Call("nanquantile", this, q, dim, keepdim);

        /// <summary>The most frequent element along the dimension, and a place of it.</summary>
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => Aten.CallPair("mode", this, dim, keepdim);

        /// <summary>The elements in order along the dimension, and where each stood.</summary>
        public (Tensor Values, Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) =>
            Aten.CallPair("sort.stable", this, stable, dim, descending);

        /// <summary>The elements in order along the first dimension.</summary>
        public Tensor msort() => Aten.Call("msort", this);

        /// <summary>Where each element in order stood along the dimension.</summary>
        public Tensor argsort(long dim = -1, bool descending = false) => Aten.Call("argsort", this, dim, descending);

        /// <summary>The k largest or smallest elements along the dimension, and where each stood.</summary>
        public (Tensor values, Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) =>
            Aten.CallPair("topk", this, k, dim, largest, sorted);

        /// <summary>The k-th smallest element along the dimension (the last where null), and its place.</summary>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) =>
            Aten.CallPair("kthvalue", this, k, dim ?? -1, keepdim);

        /// <summary>How often each number occurs, from zero on; with weights, how much they weigh.</summary>
        public Tensor bincount(Tensor? weights, long minlength = 0) => Aten.Call("bincount", this, weights, minlength);

        /// <summary>How many elements fall into each of that many bins between min and max; both zero stand for the extremes.</summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Aten.Call("histc", this, bins, min, max);

        /// <summary>The index of the interval between boundaries that each element falls into.</summary>
        public Tensor bucketize(Tensor boundaries, bool outInt32 = false, bool right = false) =>
            Aten.Call("bucketize.Tensor", this, boundaries, outInt32, right);

        /// <summary>
        /// The distinct elements, of all or along a dimension; where each element's like stands; and how often each occurs.
        /// </summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
            bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Kept(Unique(sorted, return_inverse, return_counts, dim), return_inverse, return_counts);

        /// <summary>
        /// The elements without those that equal the one before; where each element's like stands; and how many each stands for.
        /// </summary>
        public (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
            bool return_inverse = false, bool return_counts = false, int? dim = null) =>
            Kept(Aten.CallTriple("unique_consecutive", this, return_inverse, return_counts, (long?)dim), return_inverse, return_counts);
    }
}
