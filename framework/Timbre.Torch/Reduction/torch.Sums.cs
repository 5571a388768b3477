namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
    public static Tensor sum(Tensor input, ScalarType? type = null) => input.sum(type);

    /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
    public static Tensor sum(Tensor input, ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
        input.sum(dim, keepdim, type);

    /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
    public static Tensor sum(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.sum(dim, keepdim, type);

    /// <summary>The sum of all elements but NaN.</summary>
    public static Tensor nansum(Tensor input) => input.nansum();

    /// <summary>The mean of all elements, or of those along the dimensions; of that type, if one is given.</summary>
    public static Tensor mean(Tensor input) => input.mean();

    /// <summary>The mean of all elements, or of those along the dimensions; of that type, if one is given.</summary>
    public static Tensor mean(Tensor input, long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
        input.mean(dimensions, keepdim, type);

    /// <summary>The mean of all elements but NaN, or of those along a dimension.</summary>
    public static Tensor nanmean(Tensor input, int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
        input.nanmean(dim, keepdim, dtype);

    /// <summary>The product of all elements, or of those along a dimension.</summary>
    public static Tensor prod(Tensor input, ScalarType? type = null) => input.prod(type);

    /// <summary>The product of all elements, or of those along a dimension.</summary>
    public static Tensor prod(Tensor input, long dim, bool keepdim = false, ScalarType? type = null) => input.prod(dim, keepdim, type);

    /// <summary>The running sum along the dimension.</summary>
    public static Tensor cumsum(Tensor input, long dim, ScalarType? type = null) => input.cumsum(dim, type);

    /// <summary>The running product along the dimension.</summary>
    public static Tensor cumprod(Tensor input, long dim, ScalarType? dtype = null) => input.cumprod(dim, dtype);

    /// <summary>The running maximum along the dimension, and where each stands.</summary>
    public static (Tensor values, Tensor indices) cummax(Tensor input, long dim) => input.cummax(dim);

    /// <summary>The running minimum along the dimension, and where each stands.</summary>
    public static (Tensor values, Tensor indices) cummin(Tensor input, long dim) => input.cummin(dim);

    /// <summary>The p-norm of all elements, or of those along a dimension.</summary>
    public static Tensor norm(Tensor input, float p = 2.0f) => input.norm(p);

    /// <summary>The p-norm of all elements, or of those along a dimension.</summary>
    public static Tensor norm(Tensor input, int dimension, bool keepdim = false, float p = 2.0f) => input.norm(dimension, keepdim, p);

    /// <summary>The p-norm of the difference to another tensor.</summary>
    public static Tensor dist(Tensor input, Tensor other, float p = 2.0f) => input.dist(other, p);

    /// <summary>The number of elements that are not zero, of all or along the dimensions.</summary>
    public static Tensor count_nonzero(Tensor input, long[]? dims = null) => input.count_nonzero(dims);

    /// <summary>Whether all elements are true, of all or along a dimension.</summary>
    public static Tensor all(Tensor input) => input.all();

    /// <summary>Whether all elements are true, of all or along a dimension.</summary>
    public static Tensor all(Tensor input, long dim, bool keepdim = false) => input.all(dim, keepdim);

    /// <summary>Whether an element is true, of all or along a dimension.</summary>
    public static Tensor any(Tensor input) => input.any();

    /// <summary>Whether an element is true, of all or along a dimension.</summary>
    public static Tensor any(Tensor input, long dim, bool keepdim = false) => input.any(dim, keepdim);
}
