using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>e to the power of the elements.</summary>
        public Tensor exp() => Aten.Call("exp", this);

        /// <summary>Replaces the elements by e to their power.</summary>
        public Tensor exp_() => Aten.Mutate("exp_", this);

        /// <summary>Two to the power of the elements.</summary>
        public Tensor exp2() => Aten.Call("exp2", this);

        /// <summary>Replaces the elements by two to their power.</summary>
        public Tensor exp2_() => Aten.Mutate("exp2_", this);

        /// <summary>e^x - 1, exact near zero.</summary>
        public Tensor expm1() => Aten.Call("expm1", this);

        /// <summary>Replaces the elements by e^x - 1.</summary>
        public Tensor expm1_() => Aten.Mutate("expm1_", this);

        /// <summary>The natural logarithms.</summary>
        public Tensor log() => Aten.Call("log", this);

        /// <summary>Replaces the elements by their natural logarithms.</summary>
        public Tensor log_() => Aten.Mutate("log_", this);

        /// <summary>The logarithms to base ten.</summary>
        public Tensor log10() => Aten.Call("log10", this);

        /// <summary>Replaces the elements by their logarithms to base ten.</summary>
        public Tensor log10_() => Aten.Mutate("log10_", this);

        /// <summary>The logarithms to base two.</summary>
        public Tensor log2() => Aten.Call("log2", this);

        /// <summary>Replaces the elements by their logarithms to base two.</summary>
        public Tensor log2_() => Aten.Mutate("log2_", this);

        /// <summary>The natural logarithm of 1 + x, exact near zero.</summary>
        public Tensor log1p() => Aten.Call("log1p", this);

        /// <summary>Replaces the elements by the natural logarithm of 1 + x.</summary>
        public Tensor log1p_() => Aten.Mutate("log1p_", this);

        /// <summary>log(e^x + e^y).</summary>
        public Tensor logaddexp(Tensor other) => Aten.Call("logaddexp", this, other);

        /// <summary>log2(2^x + 2^y).</summary>
        public Tensor logaddexp2(Tensor other) => Aten.Call("logaddexp2", this, other);

        /// <summary>log of the sum of e^x along the dimension.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Aten.Call("logsumexp", this, dim, keepdim);

        /// <summary>log of the running sum of e^x along the dimension.</summary>
        public Tensor logcumsumexp(long dim) => Aten.Call("logcumsumexp", this, dim);

        /// <summary>x log y, zero where x is zero.</summary>
        public Tensor xlogy(Tensor y) => Aten.Call("xlogy.Tensor", this, y);

        /// <summary>x log y, zero where x is zero.</summary>
        public Tensor xlogy(Scalar y) => Aten.Call("xlogy.Scalar_Other", this, y);

        /// <summary>The square roots.</summary>
        public Tensor sqrt() => Aten.Call("sqrt", this);

        /// <summary>Replaces the elements by their square roots.</summary>
        public Tensor sqrt_() => Aten.Mutate("sqrt_", this);

        /// <summary>One divided by the square roots.</summary>
        public Tensor rsqrt() => Aten.Call("rsqrt", this);

        /// <summary>Replaces the elements by one divided by their square roots.</summary>
        public Tensor rsqrt_() => Aten.Mutate("rsqrt_", this);

        /// <summary>The squares.</summary>
        public Tensor square() => Aten.Call("square", this);

        /// <summary>The length of the hypotenuse of both elements.</summary>
        public Tensor hypot(Tensor other) => Aten.Call("hypot", this, other);

        /// <summary>The error function.</summary>
        public Tensor erf() => Aten.Call("erf", this);

        /// <summary>One minus the error function.</summary>
        public Tensor erfc() => Aten.Call("erfc", this);

        /// <summary>The inverse of the error function.</summary>
        public Tensor erfinv() => Aten.Call("erfinv", this);

        /// <summary>The logarithm of the gamma function.</summary>
        public Tensor lgamma() => Aten.Call("lgamma", this);

        /// <summary>The logarithmic derivative of the gamma function.</summary>
        public Tensor digamma() => Aten.Call("digamma", this);
    }
}
