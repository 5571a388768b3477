using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The elements raised to a power, as 64-bit floating-point numbers.</summary>
        public Tensor float_power(Tensor target) => Aten.Call("float_power.Tensor_Tensor", this, target);

        /// <summary>The elements as fractions in [0.5, 1) and powers of two.</summary>
        public (Tensor Mantissa, Tensor Exponent) frexp() => Aten.CallPair("frexp.Tensor", this);

        /// <summary>The greatest common divisors.</summary>
        public Tensor gcd(Tensor other) => Aten.Call("gcd", this, other);

        /// <summary>The least common multiples.</summary>
        public Tensor lcm(Tensor other) => Aten.Call("lcm", this, other);

        /// <summary>The elements times two to the power of the other's.</summary>
        public Tensor ldexp(Tensor other) => Aten.Call("ldexp.Tensor", this, other);

        /// <summary>The next floating-point number towards the other's element.</summary>
        public Tensor nextafter(Tensor other) => Aten.Call("nextafter", this, other);

        /// <summary>Whether the conjugation of the elements is still to be done.</summary>
        public bool is_conj() => Aten.CallInteger("is_conj", this) != 0;
    }
}
