using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sines of radians.</summary>
        public Tensor sin() => Aten.Call("sin", this);

        /// <summary>Replaces the elements by their sines.</summary>
        public Tensor sin_() => Aten.Mutate("sin_", this);

        /// <summary>The cosines of radians.</summary>
        public Tensor cos() => Aten.Call("cos", this);

        /// <summary>Replaces the elements by their cosines.</summary>
        public Tensor cos_() => Aten.Mutate("cos_", this);

        /// <summary>The tangents of radians.</summary>
        public Tensor tan() => Aten.Call("tan", this);

        /// <summary>Replaces the elements by their tangents.</summary>
        public Tensor tan_() => Aten.Mutate("tan_", this);

        /// <summary>The arcsines in radians.</summary>
        public Tensor asin() => Aten.Call("asin", this);

        /// <summary>The arcsines in radians.</summary>
        public Tensor arcsin() => Aten.Call("asin", this);

        /// <summary>The arccosines in radians.</summary>
        public Tensor acos() => Aten.Call("acos", this);

        /// <summary>The arccosines in radians.</summary>
        public Tensor arccos() => Aten.Call("acos", this);

        /// <summary>The arctangents in radians.</summary>
        public Tensor atan() => Aten.Call("atan", this);

        /// <summary>The angle in radians of the point whose ordinate is the element and whose abscissa is the other's.</summary>
        public Tensor atan2(Tensor other) => Aten.Call("atan2", this, other);

        /// <summary>The angle in radians of the point whose ordinate is the element and whose abscissa is the other's.</summary>
        public Tensor arctan2(Tensor other) => Aten.Call("atan2", this, other);

        /// <summary>sin(pi x) / (pi x), one at zero.</summary>
        public Tensor sinc() => Aten.Call("sinc", this);

        /// <summary>The hyperbolic sines.</summary>
        public Tensor sinh() => Aten.Call("sinh", this);

        /// <summary>The hyperbolic cosines.</summary>
        public Tensor cosh() => Aten.Call("cosh", this);

        /// <summary>The hyperbolic tangents.</summary>
        public Tensor tanh() => Aten.Call("tanh", this);

        /// <summary>Replaces the elements by their hyperbolic tangents.</summary>
        public Tensor tanh_() => Aten.Mutate("tanh_", this);

        /// <summary>The inverse hyperbolic sines.</summary>
        public Tensor asinh() => Aten.Call("asinh", this);

        /// <summary>The inverse hyperbolic cosines.</summary>
        public Tensor acosh() => Aten.Call("acosh", this);

        /// <summary>The inverse hyperbolic tangents.</summary>
        public Tensor atanh() => Aten.Call("atanh", this);
    }
}
