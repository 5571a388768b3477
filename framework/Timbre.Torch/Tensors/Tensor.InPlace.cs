using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Replaces the elements by their arcsines.</summary>
        public Tensor asin_() => Aten.Mutate("asin_", this);

        /// <summary>Replaces the elements by their arccosines.</summary>
        public Tensor acos_() => Aten.Mutate("acos_", this);

        /// <summary>Replaces the elements by their arctangents.</summary>
        public Tensor atan_() => Aten.Mutate("atan_", this);

        /// <summary>Replaces the elements by their hyperbolic sines.</summary>
        public Tensor sinh_() => Aten.Mutate("sinh_", this);

        /// <summary>Replaces the elements by their hyperbolic cosines.</summary>
        public Tensor cosh_() => Aten.Mutate("cosh_", this);

        /// <summary>Replaces the elements by sin(pi x) / (pi x).</summary>
        public Tensor sinc_() => Aten.Mutate("sinc_", this);

        /// <summary>Replaces the elements by the error function of them.</summary>
        public Tensor erf_() => Aten.Mutate("erf_", this);

        /// <summary>Replaces the elements by one minus the error function of them.</summary>
        public Tensor erfc_() => Aten.Mutate("erfc_", this);

        /// <summary>Replaces the elements by the inverse of the error function of them.</summary>
        public Tensor erfinv_() => Aten.Mutate("erfinv_", this);

        /// <summary>Replaces the elements by log(x / (1 - x)).</summary>
        public Tensor logit_(double? eps = null) => Aten.Mutate("logit_", this, eps);

        /// <summary>Replaces degrees by radians.</summary>
        public Tensor deg2rad_() => Aten.Mutate("deg2rad_", this);

        /// <summary>Replaces radians by degrees.</summary>
        public Tensor rad2deg_() => Aten.Mutate("rad2deg_", this);

        /// <summary>Gives the elements the signs of another tensor's.</summary>
        public Tensor copysign_(Tensor other) => Aten.Mutate("copysign_.Tensor", this, other);

        /// <summary>Replaces the elements by x log y.</summary>
        public Tensor xlogy_(Tensor y) => Aten.Mutate("xlogy_.Tensor", this, y);

        /// <summary>Moves the bits up by that many places.</summary>
        public Tensor bitwise_left_shift_(Tensor other) => Aten.Mutate("bitwise_left_shift_.Tensor", this, other);

        /// <summary>Moves the bits down by that many places.</summary>
        public Tensor bitwise_right_shift_(Tensor other) => Aten.Mutate("bitwise_right_shift_.Tensor", this, other);
    }
}
