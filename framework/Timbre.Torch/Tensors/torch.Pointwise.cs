namespace TorchSharp;

public static partial class torch
{
    /// <summary>The absolute values; of complex numbers the magnitudes.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>The absolute values; of complex numbers the magnitudes.</summary>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <summary>Replaces the elements by their absolute values.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <summary>Replaces the elements by their absolute values.</summary>
    public static Tensor absolute_(Tensor input) => input.absolute_();

    /// <summary>The elements rounded up.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>Rounds the elements up in place.</summary>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <summary>The elements rounded down.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>Rounds the elements down in place.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <summary>The elements rounded to that many decimals, halves to even.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <summary>Rounds the elements to that many decimals in place, halves to even.</summary>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);

    /// <summary>The elements without their fraction.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary>The elements without their fraction.</summary>
    public static Tensor fix(Tensor input) => input.fix();

    /// <summary>Drops the fraction of the elements in place.</summary>
    public static Tensor trunc_(Tensor input) => input.trunc_();

    /// <summary>Drops the fraction of the elements in place.</summary>
    public static Tensor fix_(Tensor input) => input.fix_();

    /// <summary>The fraction of the elements.</summary>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary>Leaves only the fraction of the elements.</summary>
    public static Tensor frac_(Tensor input) => input.frac_();

    /// <summary>The elements between min and max; values beyond become the nearer bound, a missing bound is none.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);

    /// <summary>The elements between min and max; values beyond become the nearer bound, a missing bound is none.</summary>
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <summary>The elements between min and max; values beyond become the nearer bound, a missing bound is none.</summary>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    /// <summary>Bounds the elements by min and max in place; a missing bound is none.</summary>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);

    /// <summary>Bounds the elements by min and max in place; a missing bound is none.</summary>
    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp_(min, max);

    /// <summary>The elements, at most max.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    /// <summary>Bounds the elements from above in place.</summary>
    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);

    /// <summary>The elements, at least min.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <summary>Bounds the elements from below in place.</summary>
    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);

    /// <summary>The sign of the elements: -1, 0 or 1.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>Replaces the elements by their sign.</summary>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <summary>The sign of the elements; of complex numbers, the number of magnitude one in the same direction.</summary>
    public static Tensor sgn(Tensor input) => input.sgn();

    /// <summary>Replaces the elements by their direction.</summary>
    public static Tensor sgn_(Tensor input) => input.sgn_();

    /// <summary>Whether the elements are below zero, negative zero included.</summary>
    public static Tensor signbit(Tensor input) => input.signbit();

    /// <summary>The magnitudes of the elements with the signs of another tensor.</summary>
    public static Tensor copysign(Tensor input, Tensor other) => input.copysign(other);

    /// <summary>The elements with NaN and infinities replaced; by default by zero and the largest finite numbers.</summary>
    public static Tensor nan_to_num(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num(nan, posinf, neginf);

    /// <summary>Replaces NaN and infinities in place; by default by zero and the largest finite numbers.</summary>
    public static Tensor nan_to_num_(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num_(nan, posinf, neginf);

    /// <summary>Degrees as radians.</summary>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    /// <summary>Radians as degrees.</summary>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    /// <summary>1 / (1 + e^-x) of the elements.</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>Replaces the elements by 1 / (1 + e^-x).</summary>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <summary>The logarithm of x / (1 - x), with x kept eps away from 0 and 1.</summary>
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);

    /// <summary>The complex conjugates.</summary>
    public static Tensor conj(Tensor input) => input.conj();

    /// <summary>The complex conjugates, computed in memory of their own.</summary>
    public static Tensor conj_physical(Tensor input) => input.conj_physical();

    /// <summary>The complex conjugates, computed in memory of their own.</summary>
    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();

    /// <summary>The angles of complex numbers in radians.</summary>
    public static Tensor angle(Tensor input) => input.angle();

    /// <summary>The complex numbers as pairs, [..., 2], in the same memory.</summary>
    public static Tensor view_as_real(Tensor input) => input.view_as_real();

    /// <summary>Pairs, [..., 2], as complex numbers, in the same memory.</summary>
    public static Tensor view_as_complex(Tensor input) => input.view_as_complex();
}
