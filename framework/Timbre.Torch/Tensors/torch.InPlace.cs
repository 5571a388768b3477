namespace TorchSharp;

public static partial class torch
{
    /// <summary>Replaces the elements by their arcsines.</summary>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <summary>Replaces the elements by their arccosines.</summary>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <summary>Replaces the elements by their arctangents.</summary>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <summary>Replaces the elements by their hyperbolic sines.</summary>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <summary>Replaces the elements by their hyperbolic cosines.</summary>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <summary>Replaces the elements by sin(pi x) / (pi x).</summary>
    public static Tensor sinc_(Tensor input) => input.sinc_();

    /// <summary>Replaces the elements by the error function of them.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <summary>Replaces the elements by one minus the error function of them.</summary>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <summary>Replaces the elements by the inverse of the error function of them.</summary>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <summary>Replaces the elements by log(x / (1 - x)).</summary>
    public static Tensor logit_(Tensor input, double? eps = null) => input.logit_(eps);

    /// <summary>Replaces degrees by radians.</summary>
    public static Tensor deg2rad_(Tensor input) => input.deg2rad_();

    /// <summary>Replaces radians by degrees.</summary>
    public static Tensor rad2deg_(Tensor input) => input.rad2deg_();

    /// <summary>Gives the elements the signs of another tensor's.</summary>
    public static Tensor copysign_(Tensor input, Tensor other) => input.copysign_(other);

    /// <summary>Replaces the elements by x log y.</summary>
    public static Tensor xlogy_(Tensor x, Tensor y) => x.xlogy_(y);

    /// <summary>Moves the bits up by that many places.</summary>
    public static Tensor bitwise_left_shift_(Tensor left, Tensor right) => left.bitwise_left_shift_(right);

    /// <summary>Moves the bits down by that many places.</summary>
    public static Tensor bitwise_right_shift_(Tensor left, Tensor right) => left.bitwise_right_shift_(right);
}
