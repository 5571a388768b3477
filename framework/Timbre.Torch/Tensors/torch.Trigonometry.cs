namespace TorchSharp;

public static partial class torch
{
    /// <summary>The sines of radians.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>Replaces the elements by their sines.</summary>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <summary>The cosines of radians.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>Replaces the elements by their cosines.</summary>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <summary>The tangents of radians.</summary>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary>Replaces the elements by their tangents.</summary>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <summary>The arcsines in radians.</summary>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary>The arcsines in radians.</summary>
    public static Tensor arcsin(Tensor input) => input.arcsin();

    /// <summary>The arccosines in radians.</summary>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary>The arccosines in radians.</summary>
    public static Tensor arccos(Tensor input) => input.arccos();

    /// <summary>The arctangents in radians.</summary>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary>The angle in radians of the point whose ordinate is the element and whose abscissa is the other's.</summary>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    /// <summary>The angle in radians of the point whose ordinate is the element and whose abscissa is the other's.</summary>
    public static Tensor arctan2(Tensor input, Tensor other) => input.arctan2(other);

    /// <summary>sin(pi x) / (pi x), one at zero.</summary>
    public static Tensor sinc(Tensor input) => input.sinc();

    /// <summary>The hyperbolic sines.</summary>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary>The hyperbolic cosines.</summary>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary>The hyperbolic tangents.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>Replaces the elements by their hyperbolic tangents.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();

    /// <summary>The inverse hyperbolic sines.</summary>
    public static Tensor asinh(Tensor input) => input.asinh();

    /// <summary>The inverse hyperbolic cosines.</summary>
    public static Tensor acosh(Tensor input) => input.acosh();

    /// <summary>The inverse hyperbolic tangents.</summary>
    public static Tensor atanh(Tensor input) => input.atanh();
}
