namespace TorchSharp;

public static partial class torch
{
    /// <summary>The largest element of all, the larger of two tensors' elements, or the largest along a dimension with its place.</summary>
    public static Tensor max(Tensor input) => input.max();

    /// <summary>The largest element of all, the larger of two tensors' elements, or the largest along a dimension with its place.</summary>
    public static Tensor max(Tensor input, Tensor other) => input.max(other);

    /// <summary>The largest element of all, the larger of two tensors' elements, or the largest along a dimension with its place.</summary>
    public static (Tensor values, Tensor indexes) max(Tensor input, long dim, bool keepdim = false) => input.max(dim, keepdim);

    /// <summary>
    /// The smallest element of all, the smaller of two tensors' elements, or the smallest along a dimension with its place.
    /// </summary>
    public static Tensor min(Tensor input) => input.min();

    /// <summary>
    /// The smallest element of all, the smaller of two tensors' elements, or the smallest along a dimension with its place.
    /// </summary>
    public static Tensor min(Tensor input, Tensor other) => input.min(other);

    /// <summary>
    /// The smallest element of all, the smaller of two tensors' elements, or the smallest along a dimension with its place.
    /// </summary>
    public static (Tensor values, Tensor indexes) min(Tensor input, long dim, bool keepdim = false) => input.min(dim, keepdim);

    /// <summary>The largest element along the dimensions.</summary>
    public static Tensor amax(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amax(dims, keepdim, @out);

    /// <summary>The largest element along the dimensions.</summary>
    public static Tensor amax(Tensor input, long[] dims) => input.amax(dims);

    /// <summary>The largest element along the dimensions.</summary>
    public static Tensor amax(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amax(dims, keepdim, @out);

    /// <summary>The smallest element along the dimensions.</summary>
    public static Tensor amin(Tensor input, long[] dims, bool keepdim = false, Tensor? @out = null) => input.amin(dims, keepdim, @out);

    /// <summary>The smallest element along the dimensions.</summary>
    public static Tensor amin(Tensor input, ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
        input.amin(dims, keepdim, @out);

    /// <summary>The smallest and the largest element, of all or along a dimension.</summary>
    public static (Tensor min, Tensor max) aminmax(Tensor input, long? dim = null, bool keepdim = false) => input.aminmax(dim, keepdim);

    /// <summary>The place of the largest element, of all or along a dimension.</summary>
    public static Tensor argmax(Tensor input) => input.argmax();

    /// <summary>The place of the largest element, of all or along a dimension.</summary>
    public static Tensor argmax(Tensor input, long dim, bool keepdim = false) => input.argmax(dim, keepdim);

    /// <summary>The place of the smallest element, of all or along a dimension.</summary>
    public static Tensor argmin(Tensor input) => input.argmin();

    /// <summary>The place of the smallest element, of all or along a dimension.</summary>
    public static Tensor argmin(Tensor input, long dim, bool keepdim = false) => input.argmin(dim, keepdim);

    /// <summary>The median of all elements: of an even number, the lower of the middle two.</summary>
    public static Tensor median(Tensor input) => input.median();

    /// <summary>The median of all elements but NaN.</summary>
    public static Tensor nanmedian(Tensor input) => input.nanmedian();

    /// <summary>The elements below which the shares q of all lie along the dimension, interpolated linearly.</summary>
    public static Tensor quantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.quantile(q, dim, keepdim);

    /// <summary>The elements but NaN below which the shares q of all lie along the dimension, interpolated linearly.</summary>
    public static Tensor nanquantile(Tensor input, Tensor q, long dim = -1, bool keepdim = false) => input.nanquantile(q, dim, keepdim);

    /// <summary>The most frequent element along the dimension, and a place of it.</summary>
    public static (Tensor values, Tensor indices) mode(Tensor input, long dim = -1, bool keepdim = false) => input.mode(dim, keepdim);

    /// <summary>The elements in order along the dimension, and where each stood.</summary>
    public static (Tensor values, Tensor indices) sort(Tensor input, long dim = -1, bool descending = false, bool stable = false) =>
        input.sort(dim, descending, stable);

    /// <summary>The elements in order along the first dimension.</summary>
    public static Tensor msort(Tensor tensor) => tensor.msort();

    /// <summary>Where each element in order stood along the dimension.</summary>
    public static Tensor argsort(Tensor input, long dim = -1, bool descending = false) => input.argsort(dim, descending);

    /// <summary>The k largest or smallest elements along the dimension, and where each stood.</summary>
    public static (Tensor values, Tensor indices) topk(Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) =>
        tensor.topk(k, dim, largest, sorted);

    /// <summary>The k-th smallest element along the dimension (the last where null), and its place.</summary>
    public static (Tensor values, Tensor indices) kthvalue(Tensor input, long k, long? dim, bool keepdim = false) =>
        input.kthvalue(k, dim, keepdim);

    /// <summary>How often each number occurs, from zero on; with weights, how much they weigh.</summary>
    public static Tensor bincount(Tensor input, Tensor? weights = null, long minlength = 0) => input.bincount(weights, minlength);

    /// <summary>How many elements fall into each of that many bins between min and max; both zero stand for the extremes.</summary>
    public static Tensor histc(Tensor input, long bins = 100, long min = 0, long max = 0) => input.histc(bins, min, max);

    /// <summary>The index of the interval between boundaries that each element falls into.</summary>
    public static Tensor bucketize(Tensor input, Tensor boundaries, bool outInt32 = false, bool right = false) =>
        input.bucketize(boundaries, outInt32, right);

    /// <summary>The distinct elements, of all or along a dimension; where each element's like stands; and how often each occurs.</summary>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique(
        Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique(sorted, return_inverse, return_counts, dim);

    /// <summary>
    /// The elements without those that equal the one before; where each element's like stands; and how many each stands for.
    /// </summary>
    public static (Tensor output, Tensor? inverse_indices, Tensor? counts) unique_consecutive(
        Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) =>
        input.unique_consecutive(return_inverse, return_counts, dim);
}
