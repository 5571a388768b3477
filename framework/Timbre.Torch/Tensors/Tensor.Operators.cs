using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(Tensor left, int right) => Aten.Call("add.Scalar", left, right);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(Tensor left, long right) => Aten.Call("add.Scalar", left, right);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(Tensor left, float right) => Aten.Call("add.Scalar", left, right);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(Tensor left, double right) => Aten.Call("add.Scalar", left, right);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(int left, Tensor right) => Aten.Call("add.Scalar", right, left);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(long left, Tensor right) => Aten.Call("add.Scalar", right, left);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(float left, Tensor right) => Aten.Call("add.Scalar", right, left);

        /// <summary>The sum, element by element.</summary>
        public static Tensor operator +(double left, Tensor right) => Aten.Call("add.Scalar", right, left);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(Tensor left, int right) => Aten.Call("sub.Scalar", left, right);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(Tensor left, long right) => Aten.Call("sub.Scalar", left, right);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(Tensor left, float right) => Aten.Call("sub.Scalar", left, right);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(Tensor left, double right) => Aten.Call("sub.Scalar", left, right);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(Scalar left, Tensor right) => Aten.Call("rsub.Scalar", right, left);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(int left, Tensor right) => Aten.Call("rsub.Scalar", right, left);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(long left, Tensor right) => Aten.Call("rsub.Scalar", right, left);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(float left, Tensor right) => Aten.Call("rsub.Scalar", right, left);

        /// <summary>The difference, element by element.</summary>
        public static Tensor operator -(double left, Tensor right) => Aten.Call("rsub.Scalar", right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, int right) => Aten.Call("mul.Scalar", left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, long right) => Aten.Call("mul.Scalar", left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, float right) => Aten.Call("mul.Scalar", left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Tensor left, double right) => Aten.Call("mul.Scalar", left, right);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(int left, Tensor right) => Aten.Call("mul.Scalar", right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(long left, Tensor right) => Aten.Call("mul.Scalar", right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(float left, Tensor right) => Aten.Call("mul.Scalar", right, left);

        /// <summary>The product, element by element.</summary>
        public static Tensor operator *(double left, Tensor right) => Aten.Call("mul.Scalar", right, left);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, Tensor right) => left.true_divide(right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, Scalar right) => left.true_divide(right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, int right) => Aten.Call("div.Scalar", left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, long right) => Aten.Call("div.Scalar", left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, float right) => Aten.Call("div.Scalar", left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Tensor left, double right) => Aten.Call("div.Scalar", left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(Scalar left, Tensor right) => Divide(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(int left, Tensor right) => Divide(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(long left, Tensor right) => Divide(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(float left, Tensor right) => Divide(left, right);

        /// <summary>The quotient, element by element.</summary>
        public static Tensor operator /(double left, Tensor right) => Divide(left, right);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public static Tensor operator %(Tensor left, Tensor right) => left.remainder(right);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public static Tensor operator %(Tensor left, Scalar right) => left.remainder(right);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public static Tensor operator %(Tensor left, int right) => Aten.Call("remainder.Scalar", left, right);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public static Tensor operator %(Tensor left, long right) => Aten.Call("remainder.Scalar", left, right);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public static Tensor operator %(Tensor left, float right) => Aten.Call("remainder.Scalar", left, right);

        /// <summary>The remainder of the division, with the divisor's sign.</summary>
        public static Tensor operator %(Tensor left, double right) => Aten.Call("remainder.Scalar", left, right);

        /// <summary>The bits, or truth values, that are set in both.</summary>
        public static Tensor operator &(Tensor left, Tensor right) => left.bitwise_and(right);

        /// <summary>The bits, or truth values, that are set in one or both.</summary>
        public static Tensor operator |(Tensor left, Tensor right) => left.bitwise_or(right);

        /// <summary>The bits, or truth values, that are set in exactly one.</summary>
        public static Tensor operator ^(Tensor left, Tensor right) => left.bitwise_xor(right);

        /// <summary>The bits, or truth values, that are not set.</summary>
        public static Tensor operator ~(Tensor left) => left.bitwise_not();

        /// <summary>The elements with the opposite sign.</summary>
        public static Tensor operator -(Tensor tensor) => tensor.neg();

        /// <summary>Whether the elements are equal, one by one.</summary>
        public static Tensor operator ==(Tensor left, Tensor right) => left.eq(right);

        /// <summary>Whether the elements are equal, one by one.</summary>
        public static Tensor operator ==(Tensor left, Scalar right) => left.eq(right);

        /// <summary>Whether the elements are equal, one by one.</summary>
        public static Tensor operator ==(Scalar left, Tensor right) => right.eq(left);

        /// <summary>Whether the elements are unlike, one by one.</summary>
        public static Tensor operator !=(Tensor left, Tensor right) => left.ne(right);

        /// <summary>Whether the elements are unlike, one by one.</summary>
        public static Tensor operator !=(Tensor left, Scalar right) => left.ne(right);

        /// <summary>Whether the elements are unlike, one by one.</summary>
        public static Tensor operator !=(Scalar left, Tensor right) => right.ne(left);

        /// <summary>Whether the elements on the left are less, element by element.</summary>
        public static Tensor operator <(Tensor left, Tensor right) => left.lt(right);

        /// <summary>Whether the elements on the left are less, element by element.</summary>
        public static Tensor operator <(Tensor left, Scalar right) => left.lt(right);

        /// <summary>Whether the elements on the left are less, element by element.</summary>
        public static Tensor operator <(Scalar left, Tensor right) => right.gt(left);

        /// <summary>Whether the elements on the left are not greater, element by element.</summary>
        public static Tensor operator <=(Tensor left, Tensor right) => left.le(right);

        /// <summary>Whether the elements on the left are not greater, element by element.</summary>
        public static Tensor operator <=(Tensor left, Scalar right) => left.le(right);

        /// <summary>Whether the elements on the left are not greater, element by element.</summary>
        public static Tensor operator <=(Scalar left, Tensor right) => right.ge(left);

        /// <summary>Whether the elements on the left are greater, element by element.</summary>
        public static Tensor operator >(Tensor left, Tensor right) => left.gt(right);

        /// <summary>Whether the elements on the left are greater, element by element.</summary>
        public static Tensor operator >(Tensor left, Scalar right) => left.gt(right);

        /// <summary>Whether the elements on the left are greater, element by element.</summary>
        public static Tensor operator >(Scalar left, Tensor right) => right.lt(left);

        /// <summary>Whether the elements on the left are not less, element by element.</summary>
        public static Tensor operator >=(Tensor left, Tensor right) => left.ge(right);

        /// <summary>Whether the elements on the left are not less, element by element.</summary>
        public static Tensor operator >=(Tensor left, Scalar right) => left.ge(right);

        /// <summary>Whether the elements on the left are not less, element by element.</summary>
        public static Tensor operator >=(Scalar left, Tensor right) => right.le(left);

        private static Tensor Divide(Scalar left, Tensor right)
        {
            using var reciprocal = right.reciprocal();
            return reciprocal.mul(left);
        }
    }
}
