namespace TorchSharp;

public static partial class torch
{
    /// <summary>e to the power of the elements.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>Replaces the elements by e to their power.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <summary>Two to the power of the elements.</summary>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <summary>Replaces the elements by two to their power.</summary>
    public static Tensor exp2_(Tensor input) => input.exp2_();

    /// <summary>e^x - 1, exact near zero.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>Replaces the elements by e^x - 1.</summary>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <summary>The natural logarithms.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>Replaces the elements by their natural logarithms.</summary>
    public static Tensor log_(Tensor input) => input.log_();

    /// <summary>The logarithms to base ten.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>Replaces the elements by their logarithms to base ten.</summary>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <summary>The logarithms to base two.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>Replaces the elements by their logarithms to base two.</summary>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <summary>The natural logarithm of 1 + x, exact near zero.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>Replaces the elements by the natural logarithm of 1 + x.</summary>
    public static Tensor log1p_(Tensor input) => input.log1p_();

    /// <summary>log(e^x + e^y).</summary>
    public static Tensor logaddexp(Tensor left, Tensor right) => left.logaddexp(right);

    /// <summary>log2(2^x + 2^y).</summary>
    public static Tensor logaddexp2(Tensor left, Tensor right) => left.logaddexp2(right);

    /// <summary>log of the sum of e^x along the dimension.</summary>
    public static Tensor logsumexp(Tensor input, long dim, bool keepdim = false) => input.logsumexp(dim, keepdim);

    /// <summary>log of the running sum of e^x along the dimension.</summary>
    public static Tensor logcumsumexp(Tensor input, long dim) => input.logcumsumexp(dim);

    /// <summary>x log y, zero where x is zero.</summary>
    public static Tensor xlogy(Tensor x, Tensor y) => x.xlogy(y);

    /// <summary>x log y, zero where x is zero.</summary>
    public static Tensor xlogy(Tensor x, Scalar y) => x.xlogy(y);

    /// <summary>The square roots.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>Replaces the elements by their square roots.</summary>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    /// <summary>One divided by the square roots.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>Replaces the elements by one divided by their square roots.</summary>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    /// <summary>The squares.</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>The length of the hypotenuse of both elements.</summary>
    public static Tensor hypot(Tensor left, Tensor right) => left.hypot(right);

    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>One minus the error function.</summary>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary>The inverse of the error function.</summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary>The logarithm of the gamma function.</summary>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <summary>The logarithmic derivative of the gamma function.</summary>
    public static Tensor digamma(Tensor input) => input.digamma();
}
