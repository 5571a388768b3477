using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>
        /// The standard deviation of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor std(bool unbiased = true) => Aten.Call("std", this, unbiased);

        /// <summary>
        /// The standard deviation of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("std.dim", this, dimensions, unbiased, keepdim).As(type);

        /// <summary>
        /// The standard deviation of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("std.dim", this, dimensions, unbiased, keepdim).As(type);

        /// <summary>
        /// The standard deviation of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std((long[])[dim], unbiased, keepdim, type);

        /// <summary>
        /// The standard deviation of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std((long[])[dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>
        /// The standard deviation of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std((long[])[dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>
        /// The variance of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor var(bool unbiased = true) => Aten.Call("var", this, unbiased);

        /// <summary>
        /// The variance of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("var.dim", this, dimensions, unbiased, keepdim).As(type);

        /// <summary>
        /// The variance of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Aten.Call("var.dim", this, dimensions, unbiased, keepdim).As(type);

        /// <summary>
        /// The variance of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var((long[])[dim], unbiased, keepdim, type);

        /// <summary>
        /// The variance of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var((long[])[dim.Item1, dim.Item2], unbiased, keepdim, type);

        /// <summary>
        /// The variance of all elements, or of those along the dimensions; unbiased divides by one less than their number.
        /// </summary>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var((long[])[dim.Item1, dim.Item2, dim.Item3], unbiased, keepdim, type);

        /// <summary>The standard deviation and the mean of all elements, or of those along the dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Aten.CallPair("std_mean", this, unbiased);

        /// <summary>The standard deviation and the mean of all elements, or of those along the dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            As(Aten.CallPair("std_mean.dim", this, dimensions, unbiased, keepdim), type);

        /// <summary>The standard deviation and the mean of all elements, or of those along the dimensions.</summary>
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            std_mean((long[])[dim], unbiased, keepdim, type);

        /// <summary>The variance and the mean of all elements, or of those along the dimensions.</summary>
        public (Tensor @var, Tensor mean) var_mean(bool unbiased = true) => Aten.CallPair("var_mean", this, unbiased);

        /// <summary>The variance and the mean of all elements, or of those along the dimensions.</summary>
        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            As(Aten.CallPair("var_mean.dim", this, dimensions, unbiased, keepdim), type);

        /// <summary>The variance and the mean of all elements, or of those along the dimensions.</summary>
        public (Tensor @var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            var_mean((long[])[dim], unbiased, keepdim, type);

        /// <summary>The covariance matrix of variables in rows and observations in columns.</summary>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
            Aten.Call("cov", this, correction, fweights, aweights);

        /// <summary>The correlation matrix of variables in rows and observations in columns.</summary>
        public Tensor corrcoef() => Aten.Call("corrcoef", this);
    }
}
