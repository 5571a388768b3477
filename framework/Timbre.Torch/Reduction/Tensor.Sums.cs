using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor sum(ScalarType? type = null) => Aten.Call("sum", this, type);

        /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim, keepdim, type);

        /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim, keepdim, type);

        /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("sum.dim_IntList", this, dim, keepdim, type);

        /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) => sum((long[])[dim0, dim1], keepdim, type);

        /// <summary>The sum of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            sum((long[])[dim0, dim1, dim2], keepdim, type);

        /// <summary>The sum of all elements but NaN.</summary>
        public Tensor nansum() => Aten.Call("nansum", this);

        /// <summary>The mean of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor mean() => Aten.Call("mean", this);

        /// <summary>The mean of all elements, or of those along the dimensions; of that type, if one is given.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("mean.dim", this, dimensions, keepdim, type);

        /// <summary>The mean of all elements but NaN, or of those along a dimension.</summary>
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
            Aten.Call("nanmean", this, (long?)dim, keepdim, dtype);

        /// <summary>The product of all elements, or of those along a dimension.</summary>
        public Tensor prod(ScalarType? type = null) => Aten.Call("prod", this, type);

        /// <summary>The product of all elements, or of those along a dimension.</summary>
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Aten.Call("prod.dim_int", this, dim, keepdim, type);

        /// <summary>The running sum along the dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Aten.Call("cumsum", this, dim, type);

        /// <summary>The running product along the dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Aten.Call("cumprod", this, dim, type);

        /// <summary>The running maximum along the dimension, and where each stands.</summary>
        public (Tensor values, Tensor indexes) cummax(long dim) => Aten.CallPair("cummax", this, dim);

        /// <summary>The running minimum along the dimension, and where each stands.</summary>
        public (Tensor values, Tensor indexes) cummin(long dim) => Aten.CallPair("cummin", this, dim);

        /// <summary>The p-norm of all elements, or of those along a dimension.</summary>
        public Tensor norm(float p = 2.0f) => Aten.Call("norm.Scalar", this, (double)p);

        /// <summary>The p-norm of all elements, or of those along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2.0f) =>
            Aten.Call("norm.ScalarOpt_dim", this, (double)p, (long[])[dim], keepdim);

        /// <summary>The p-norm of the difference to another tensor.</summary>
        public Tensor dist(Tensor other, float p = 2.0f) => Aten.Call("dist", this, other, (double)p);

        /// <summary>The number of elements that are not zero, of all or along the dimensions.</summary>
        public Tensor count_nonzero(long[]? dims = null) =>
            dims is null ? Aten.Call("count_nonzero", this) : Aten.Call("count_nonzero.dim_IntList", this, dims);

        /// <summary>Whether all elements are true, of all or along a dimension.</summary>
        public Tensor all() => Aten.Call("all", this);

        /// <summary>Whether all elements are true, of all or along a dimension.</summary>
        public Tensor all(long dim, bool keepdim = false) => Aten.Call("all.dim", this, dim, keepdim);

        /// <summary>Whether an element is true, of all or along a dimension.</summary>
        public Tensor any() => Aten.Call("any", this);

        /// <summary>Whether an element is true, of all or along a dimension.</summary>
        public Tensor any(long dim, bool keepdim = false) => Aten.Call("any.dim", this, dim, keepdim);
    }
}
