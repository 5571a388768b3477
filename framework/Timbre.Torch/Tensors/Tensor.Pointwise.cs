using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The absolute values; of complex numbers the magnitudes.</summary>
        public Tensor abs() => Aten.Call("abs", this);

        /// <summary>The absolute values; of complex numbers the magnitudes.</summary>
        public Tensor absolute() => Aten.Call("abs", this);

        /// <summary>Replaces the elements by their absolute values.</summary>
        public Tensor abs_() => Aten.Mutate("abs_", this);

        /// <summary>Replaces the elements by their absolute values.</summary>
        public Tensor absolute_() => Aten.Mutate("abs_", this);

        /// <summary>The elements rounded up.</summary>
        public Tensor ceil() => Aten.Call("ceil", this);

        /// <summary>Rounds the elements up in place.</summary>
        public Tensor ceil_() => Aten.Mutate("ceil_", this);

        /// <summary>The elements rounded down.</summary>
        public Tensor floor() => Aten.Call("floor", this);

        /// <summary>Rounds the elements down in place.</summary>
        public Tensor floor_() => Aten.Mutate("floor_", this);

        /// <summary>The elements rounded to that many decimals, halves to even.</summary>
        public Tensor round(long decimals = 0) => decimals == 0 ? Aten.Call("round", this) : Aten.Call("round.decimals", this, decimals);

        /// <summary>Rounds the elements to that many decimals in place, halves to even.</summary>
        public Tensor round_(long decimals = 0) =>
            decimals == 0 ? Aten.Mutate("round_", this) : Aten.Mutate("round_.decimals", this, decimals);

        /// <summary>The elements without their fraction.</summary>
        public Tensor trunc() => Aten.Call("trunc", this);

        /// <summary>The elements without their fraction.</summary>
        public Tensor fix() => Aten.Call("trunc", this);

        /// <summary>Drops the fraction of the elements in place.</summary>
        public Tensor trunc_() => Aten.Mutate("trunc_", this);

        /// <summary>Drops the fraction of the elements in place.</summary>
        public Tensor fix_() => Aten.Mutate("trunc_", this);

        /// <summary>The fraction of the elements.</summary>
        public Tensor frac() => Aten.Call("frac", this);

        /// <summary>Leaves only the fraction of the elements.</summary>
        public Tensor frac_() => Aten.Mutate("frac_", this);

        /// <summary>The elements between min and max; values beyond become the nearer bound, a missing bound is none.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Aten.Call("clamp", this, min, max);

        /// <summary>The elements between min and max; values beyond become the nearer bound, a missing bound is none.</summary>
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Aten.Call("clamp.Tensor", this, min, max);

        /// <summary>The elements between min and max; values beyond become the nearer bound, a missing bound is none.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Aten.Call("clamp", this, min, max);

        /// <summary>Bounds the elements by min and max in place; a missing bound is none.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Aten.Mutate("clamp_", this, min, max);

        /// <summary>Bounds the elements by min and max in place; a missing bound is none.</summary>
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Aten.Mutate("clamp_.Tensor", this, min, max);

        /// <summary>The elements, at most max.</summary>
        public Tensor clamp_max(Scalar max) => Aten.Call("clamp_max", this, max);

        /// <summary>Bounds the elements from above in place.</summary>
        public Tensor clamp_max_(Scalar max) => Aten.Mutate("clamp_max_", this, max);

        /// <summary>The elements, at least min.</summary>
        public Tensor clamp_min(Scalar min) => Aten.Call("clamp_min", this, min);

        /// <summary>Bounds the elements from below in place.</summary>
        public Tensor clamp_min_(Scalar min) => Aten.Mutate("clamp_min_", this, min);

        /// <summary>The sign of the elements: -1, 0 or 1.</summary>
        public Tensor sign() => Aten.Call("sign", this);

        /// <summary>Replaces the elements by their sign.</summary>
        public Tensor sign_() => Aten.Mutate("sign_", this);

        /// <summary>The sign of the elements; of complex numbers, the number of magnitude one in the same direction.</summary>
        public Tensor sgn() => Aten.Call("sgn", this);

        /// <summary>Replaces the elements by their direction.</summary>
        public Tensor sgn_() => Aten.Mutate("sgn_", this);

        /// <summary>Whether the elements are below zero, negative zero included.</summary>
        public Tensor signbit() => Aten.Call("signbit", this);

        /// <summary>The magnitudes of the elements with the signs of another tensor.</summary>
        public Tensor copysign(Tensor other) => Aten.Call("copysign.Tensor", this, other);

        /// <summary>The elements with NaN and infinities replaced; by default by zero and the largest finite numbers.</summary>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) =>
            Aten.Call("nan_to_num", this, nan, posinf, neginf);

        /// <summary>Replaces NaN and infinities in place; by default by zero and the largest finite numbers.</summary>
        public Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) =>
            Aten.Mutate("nan_to_num_", this, nan, posinf, neginf);

        /// <summary>Degrees as radians.</summary>
        public Tensor deg2rad() => Aten.Call("deg2rad", this);

        /// <summary>Radians as degrees.</summary>
        public Tensor rad2deg() => Aten.Call("rad2deg", this);

        /// <summary>The larger of zero and the element.</summary>
        public Tensor relu() => Aten.Call("relu", this);

        /// <summary>Replaces negative elements by zero.</summary>
        public Tensor relu_() => Aten.Mutate("relu_", this);

        /// <summary>1 / (1 + e^-x) of the elements.</summary>
        public Tensor sigmoid() => Aten.Call("sigmoid", this);

        /// <summary>Replaces the elements by 1 / (1 + e^-x).</summary>
        public Tensor sigmoid_() => Aten.Mutate("sigmoid_", this);

        /// <summary>The logarithm of x / (1 - x), with x kept eps away from 0 and 1.</summary>
        public Tensor logit(double? eps = null) => Aten.Call("logit", this, eps);

        /// <summary>e^x, divided by its sum along the dimension.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", this, dim, dtype);

        /// <summary>The logarithm of the softmax along the dimension.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Aten.Call("log_softmax.int", this, dim, dtype);

        /// <summary>The complex conjugates.</summary>
        public Tensor conj() => Aten.Call("conj", this);

        /// <summary>The complex conjugates, computed in memory of their own.</summary>
        public Tensor conj_physical() => Aten.Call("conj_physical", this);

        /// <summary>The complex conjugates, computed in memory of their own.</summary>
        public Tensor resolve_conj() => Aten.Call("resolve_conj", this);

        /// <summary>The angles of complex numbers in radians.</summary>
        public Tensor angle() => Aten.Call("angle", this);

        /// <summary>The real parts, in the same memory.</summary>
        public Tensor real => Aten.Call("real", this);

        /// <summary>The imaginary parts, in the same memory.</summary>
        public Tensor imag => Aten.Call("imag", this);

        /// <summary>The complex numbers as pairs, [..., 2], in the same memory.</summary>
        public Tensor view_as_real() => Aten.Call("view_as_real", this);

        /// <summary>Pairs, [..., 2], as complex numbers, in the same memory.</summary>
        public Tensor view_as_complex() => Aten.Call("view_as_complex", this);
    }
}
