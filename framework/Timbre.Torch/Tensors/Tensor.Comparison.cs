using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether the elements are equal to those of another tensor or a number.</summary>
        public Tensor eq(Tensor target) => Aten.Call("eq.Tensor", this, target);

        /// <summary>Whether the elements are equal to those of another tensor or a number.</summary>
        public Tensor eq(Scalar target) => Aten.Call("eq.Scalar", this, target);

        /// <summary>Replaces the elements by whether they are equal to those of another tensor or a number.</summary>
        public Tensor eq_(Tensor target) => Aten.Mutate("eq_.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are equal to those of another tensor or a number.</summary>
        public Tensor eq_(Scalar target) => Aten.Mutate("eq_.Scalar", this, target);

        /// <summary>Whether the elements are unlike those of another tensor or a number.</summary>
        public Tensor ne(Tensor target) => Aten.Call("ne.Tensor", this, target);

        /// <summary>Whether the elements are unlike those of another tensor or a number.</summary>
        public Tensor ne(Scalar target) => Aten.Call("ne.Scalar", this, target);

        /// <summary>Whether the elements are unlike those of another tensor or a number.</summary>
        public Tensor not_equal(Tensor target) => Aten.Call("ne.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are unlike those of another tensor or a number.</summary>
        public Tensor ne_(Tensor target) => Aten.Mutate("ne_.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are unlike those of another tensor or a number.</summary>
        public Tensor ne_(Scalar target) => Aten.Mutate("ne_.Scalar", this, target);

        /// <summary>Whether the elements are less than those of another tensor or a number.</summary>
        public Tensor lt(Tensor target) => Aten.Call("lt.Tensor", this, target);

        /// <summary>Whether the elements are less than those of another tensor or a number.</summary>
        public Tensor lt(Scalar target) => Aten.Call("lt.Scalar", this, target);

        /// <summary>Whether the elements are less than those of another tensor or a number.</summary>
        public Tensor less(Tensor target) => Aten.Call("lt.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are less than those of another tensor or a number.</summary>
        public Tensor lt_(Tensor target) => Aten.Mutate("lt_.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are less than those of another tensor or a number.</summary>
        public Tensor lt_(Scalar target) => Aten.Mutate("lt_.Scalar", this, target);

        /// <summary>Whether the elements are at most those of another tensor or a number.</summary>
        public Tensor le(Tensor target) => Aten.Call("le.Tensor", this, target);

        /// <summary>Whether the elements are at most those of another tensor or a number.</summary>
        public Tensor le(Scalar target) => Aten.Call("le.Scalar", this, target);

        /// <summary>Whether the elements are at most those of another tensor or a number.</summary>
        public Tensor less_equal(Tensor target) => Aten.Call("le.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are at most those of another tensor or a number.</summary>
        public Tensor le_(Tensor target) => Aten.Mutate("le_.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are at most those of another tensor or a number.</summary>
        public Tensor le_(Scalar target) => Aten.Mutate("le_.Scalar", this, target);

        /// <summary>Whether the elements are greater than those of another tensor or a number.</summary>
        public Tensor gt(Tensor target) => Aten.Call("gt.Tensor", this, target);

        /// <summary>Whether the elements are greater than those of another tensor or a number.</summary>
        public Tensor gt(Scalar target) => Aten.Call("gt.Scalar", this, target);

        /// <summary>Whether the elements are greater than those of another tensor or a number.</summary>
        public Tensor greater(Tensor target) => Aten.Call("gt.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are greater than those of another tensor or a number.</summary>
        public Tensor gt_(Tensor target) => Aten.Mutate("gt_.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are greater than those of another tensor or a number.</summary>
        public Tensor gt_(Scalar target) => Aten.Mutate("gt_.Scalar", this, target);

        /// <summary>Whether the elements are at least those of another tensor or a number.</summary>
        public Tensor ge(Tensor target) => Aten.Call("ge.Tensor", this, target);

        /// <summary>Whether the elements are at least those of another tensor or a number.</summary>
        public Tensor ge(Scalar target) => Aten.Call("ge.Scalar", this, target);

        /// <summary>Whether the elements are at least those of another tensor or a number.</summary>
        public Tensor greater_equal(Tensor target) => Aten.Call("ge.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are at least those of another tensor or a number.</summary>
        public Tensor ge_(Tensor target) => Aten.Mutate("ge_.Tensor", this, target);

        /// <summary>Replaces the elements by whether they are at least those of another tensor or a number.</summary>
        public Tensor ge_(Scalar target) => Aten.Mutate("ge_.Scalar", this, target);

        /// <summary>Whether the elements are NaN.</summary>
        public Tensor isnan() => Aten.Call("isnan", this);

        /// <summary>Whether the elements are infinite.</summary>
        public Tensor isinf() => Aten.Call("isinf", this);

        /// <summary>Whether the elements are neither NaN nor infinite.</summary>
        public Tensor isfinite() => Aten.Call("isfinite", this);

        /// <summary>Whether the elements are positive infinity.</summary>
        public Tensor isposinf() => Aten.Call("isposinf", this);

        /// <summary>Whether the elements are negative infinity.</summary>
        public Tensor isneginf() => Aten.Call("isneginf", this);

        /// <summary>Whether the elements have no imaginary part.</summary>
        public Tensor isreal() => Aten.Call("isreal", this);

        /// <summary>Whether the elements differ from another tensor's by no more than atol + rtol * |other|.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-05, double atol = 1e-08, bool nanEqual = false) =>
            Aten.Call("isclose", this, other, rtol, atol, nanEqual);

        /// <summary>Whether all elements differ from another tensor's by no more than atol + rtol * |other|.</summary>
        public bool allclose(Tensor target, double rtol = 1e-05, double atol = 1e-08, bool equal_nan = false) =>
            Aten.CallInteger("allclose", this, target, rtol, atol, equal_nan) != 0;

        /// <summary>Whether both tensors have the same shape and equal elements.</summary>
        public bool Equals(Tensor target) => target is not null && Aten.CallInteger("equal", this, target) != 0;

        /// <summary>Whether the elements occur among those of another tensor.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Aten.Call("isin.Tensor_Tensor", this, test_elements, assumeUnique, invert);

        /// <summary>The larger of two elements; NaN where either is.</summary>
        public Tensor maximum(Tensor other) => Aten.Call("maximum", this, other);

        /// <summary>The smaller of two elements; NaN where either is.</summary>
        public Tensor minimum(Tensor other) => Aten.Call("minimum", this, other);

        /// <summary>The larger of two elements; the other one where one is NaN.</summary>
        public Tensor fmax(Tensor other) => Aten.Call("fmax", this, other);

        /// <summary>The smaller of two elements; the other one where one is NaN.</summary>
        public Tensor fmin(Tensor other) => Aten.Call("fmin", this, other);
    }
}
