using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum of the tensor and another one or a number, which is multiplied by alpha first.</summary>
        public Tensor add(Tensor target) => Aten.Call("add.Tensor", this, target);

        /// <summary>The sum of the tensor and another one or a number, which is multiplied by alpha first.</summary>
        public Tensor add(Tensor target, Scalar alpha) => Aten.Call("add.Tensor", this, target, alpha);

        /// <summary>The sum of the tensor and another one or a number, which is multiplied by alpha first.</summary>
        public Tensor add(Scalar scalar) => Aten.Call("add.Scalar", this, scalar);

        /// <summary>The sum of the tensor and another one or a number, which is multiplied by alpha first.</summary>
        public Tensor add(Scalar scalar, Scalar alpha) => Aten.Call("add.Scalar", this, scalar, alpha);

        /// <summary>Adds another tensor or a number, multiplied by alpha first, in place.</summary>
        public Tensor add_(Tensor target) => Aten.Mutate("add_.Tensor", this, target);

        /// <summary>Adds another tensor or a number, multiplied by alpha first, in place.</summary>
        public Tensor add_(Tensor target, Scalar alpha) => Aten.Mutate("add_.Tensor", this, target, alpha);

        /// <summary>Adds another tensor or a number, multiplied by alpha first, in place.</summary>
        public Tensor add_(Scalar scalar) => Aten.Mutate("add_.Scalar", this, scalar);

        /// <summary>Adds another tensor or a number, multiplied by alpha first, in place.</summary>
        public Tensor add_(Scalar scalar, Scalar alpha) => Aten.Mutate("add_.Scalar", this, scalar, alpha);

        /// <summary>The difference of the tensor and another one or a number.</summary>
        public Tensor sub(Tensor target) => Aten.Call("sub.Tensor", this, target);

        /// <summary>The difference of the tensor and another one or a number.</summary>
        public Tensor sub(Scalar target) => Aten.Call("sub.Scalar", this, target);

        /// <summary>The difference of the tensor and another one or a number.</summary>
        public Tensor subtract(Tensor target) => Aten.Call("sub.Tensor", this, target);

        /// <summary>The difference of the tensor and another one or a number.</summary>
        public Tensor subtract(Scalar target) => Aten.Call("sub.Scalar", this, target);

        /// <summary>Subtracts another tensor or a number in place.</summary>
        public Tensor sub_(Tensor target) => Aten.Mutate("sub_.Tensor", this, target);

        /// <summary>Subtracts another tensor or a number in place.</summary>
        public Tensor sub_(Scalar target) => Aten.Mutate("sub_.Scalar", this, target);

        /// <summary>Subtracts another tensor or a number in place.</summary>
        public Tensor subtract_(Tensor target) => Aten.Mutate("sub_.Tensor", this, target);

        /// <summary>Subtracts another tensor or a number in place.</summary>
        public Tensor subtract_(Scalar target) => Aten.Mutate("sub_.Scalar", this, target);

        /// <summary>The product of the tensor and another one or a number, element by element.</summary>
        public Tensor mul(Tensor target) => Aten.Call("mul.Tensor", this, target);

        /// <summary>The product of the tensor and another one or a number, element by element.</summary>
        public Tensor mul(Scalar target) => Aten.Call("mul.Scalar", this, target);

        /// <summary>The product of the tensor and another one or a number, element by element.</summary>
        public Tensor multiply(Tensor target) => Aten.Call("mul.Tensor", this, target);

        /// <summary>The product of the tensor and another one or a number, element by element.</summary>
        public Tensor multiply(Scalar target) => Aten.Call("mul.Scalar", this, target);

        /// <summary>Multiplies by another tensor or a number in place, element by element.</summary>
        public Tensor mul_(Tensor target) => Aten.Mutate("mul_.Tensor", this, target);

        /// <summary>Multiplies by another tensor or a number in place, element by element.</summary>
        public Tensor mul_(Scalar target) => Aten.Mutate("mul_.Scalar", this, target);

        /// <summary>The quotient of the tensor and another one or a number, rounded as asked.</summary>
        public Tensor div(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Tensor_mode", this, target, Name(rounding_mode));

        /// <summary>The quotient of the tensor and another one or a number, rounded as asked.</summary>
        public Tensor div(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Scalar_mode", this, target, Name(rounding_mode));

        /// <summary>The quotient of the tensor and another one or a number, rounded as asked.</summary>
        public Tensor divide(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Tensor_mode", this, target, Name(rounding_mode));

        /// <summary>The quotient of the tensor and another one or a number, rounded as asked.</summary>
        public Tensor divide(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Call("div.Scalar_mode", this, target, Name(rounding_mode));

        /// <summary>Divides by another tensor or a number in place, rounded as asked.</summary>
        public Tensor div_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Mutate("div_.Tensor_mode", this, target, Name(rounding_mode));

        /// <summary>Divides by another tensor or a number in place, rounded as asked.</summary>
        public Tensor div_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Mutate("div_.Scalar_mode", this, target, Name(rounding_mode));

        /// <summary>Divides by another tensor or a number in place, rounded as asked.</summary>
        public Tensor divide_(Tensor target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Mutate("div_.Tensor_mode", this, target, Name(rounding_mode));

        /// <summary>Divides by another tensor or a number in place, rounded as asked.</summary>
        public Tensor divide_(Scalar target, RoundingMode rounding_mode = RoundingMode.None) =>
            Aten.Mutate("div_.Scalar_mode", this, target, Name(rounding_mode));

        /// <summary>The quotient, not rounded, also of integers.</summary>
        public Tensor true_divide(Tensor other) => Aten.Call("div.Tensor", this, other);

        /// <summary>The quotient, not rounded, also of integers.</summary>
        public Tensor true_divide(Scalar other) => Aten.Call("div.Scalar", this, other);

        /// <summary>Divides in place; the elements must be floating-point numbers.</summary>
        public Tensor true_divide_(Tensor other) => Aten.Mutate("div_.Tensor", this, other);

        /// <summary>Divides in place; the elements must be floating-point numbers.</summary>
        public Tensor true_divide_(Scalar other) => Aten.Mutate("div_.Scalar", this, other);

        /// <summary>The quotient rounded towards negative infinity.</summary>
        public Tensor floor_divide(Tensor other) => Aten.Call("floor_divide", this, other);

        /// <summary>The quotient rounded towards negative infinity.</summary>
        public Tensor floor_divide(Scalar other) => Aten.Call("floor_divide.Scalar", this, other);

        /// <summary>Divides in place, rounding towards negative infinity.</summary>
        public Tensor floor_divide_(Tensor other) => Aten.Mutate("floor_divide_.Tensor", this, other);

        /// <summary>Divides in place, rounding towards negative infinity.</summary>
        public Tensor floor_divide_(Scalar other) => Aten.Mutate("floor_divide_.Scalar", this, other);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public Tensor remainder(Tensor target) => Aten.Call("remainder.Tensor", this, target);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public Tensor remainder(Scalar scalar) => Aten.Call("remainder.Scalar", this, scalar);

        /// <summary>Leaves the remainder of the division, with the divisor's sign, in place.</summary>
        public Tensor remainder_(Tensor target) => Aten.Mutate("remainder_.Tensor", this, target);

        /// <summary>Leaves the remainder of the division, with the divisor's sign, in place.</summary>
        public Tensor remainder_(Scalar scalar) => Aten.Mutate("remainder_.Scalar", this, scalar);

        /// <summary>The remainder of the division, with the dividend's sign.</summary>
        public Tensor fmod(Tensor target) => Aten.Call("fmod.Tensor", this, target);

        /// <summary>The remainder of the division, with the dividend's sign.</summary>
        public Tensor fmod(Scalar scalar) => Aten.Call("fmod.Scalar", this, scalar);

        /// <summary>Leaves the remainder of the division, with the dividend's sign, in place.</summary>
        public Tensor fmod_(Tensor target) => Aten.Mutate("fmod_.Tensor", this, target);

        /// <summary>Leaves the remainder of the division, with the dividend's sign, in place.</summary>
        public Tensor fmod_(Scalar scalar) => Aten.Mutate("fmod_.Scalar", this, scalar);

        /// <summary>The elements raised to a power.</summary>
        public Tensor pow(Tensor exponent) => Aten.Call("pow.Tensor_Tensor", this, exponent);

        /// <summary>The elements raised to a power.</summary>
        public Tensor pow(Scalar exponent) => Aten.Call("pow.Tensor_Scalar", this, exponent);

        /// <summary>Raises the elements to a power in place.</summary>
        public Tensor pow_(Tensor exponent) => Aten.Mutate("pow_.Tensor", this, exponent);

        /// <summary>Raises the elements to a power in place.</summary>
        public Tensor pow_(Scalar exponent) => Aten.Mutate("pow_.Scalar", this, exponent);

        /// <summary>The elements with the opposite sign.</summary>
        public Tensor neg() => Aten.Call("neg", this);

        /// <summary>The elements with the opposite sign.</summary>
        public Tensor negative() => Aten.Call("neg", this);

        /// <summary>Changes the sign of the elements in place.</summary>
        public Tensor neg_() => Aten.Mutate("neg_", this);

        /// <summary>The elements themselves.</summary>
        public Tensor positive() => Aten.Call("positive", this);

        /// <summary>One divided by the elements.</summary>
        public Tensor reciprocal() => Aten.Call("reciprocal", this);

        /// <summary>Replaces the elements by one divided by them.</summary>
        public Tensor reciprocal_() => Aten.Mutate("reciprocal_", this);

        /// <summary>The tensor plus value * tensor1 * tensor2.</summary>
        public Tensor addcmul(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Call("addcmul", this, tensor1, tensor2, value);

        /// <summary>Adds value * tensor1 * tensor2 in place.</summary>
        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Mutate("addcmul_", this, tensor1, tensor2, value);

        /// <summary>The tensor plus value * tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2) => Aten.Call("addcdiv", this, tensor1, tensor2);

        /// <summary>The tensor plus value * tensor1 / tensor2.</summary>
        public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Call("addcdiv", this, tensor1, tensor2, value);

        /// <summary>Adds value * tensor1 / tensor2 in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) => Aten.Mutate("addcdiv_", this, tensor1, tensor2);

        /// <summary>Adds value * tensor1 / tensor2 in place.</summary>
        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) => Aten.Mutate("addcdiv_", this, tensor1, tensor2, value);

        /// <summary>The point between the tensor and end that weight gives: 0 is the tensor, 1 is end.</summary>
        public Tensor lerp(Tensor end, Tensor weight) => Aten.Call("lerp.Tensor", this, end, weight);

        /// <summary>Moves the elements towards end by the share that weight gives, in place.</summary>
        public Tensor lerp_(Tensor end, Tensor weight) => Aten.Mutate("lerp_.Tensor", this, end, weight);
    }
}
