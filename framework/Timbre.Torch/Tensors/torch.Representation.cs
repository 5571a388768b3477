namespace TorchSharp;

public static partial class torch
{
    /// <summary>The elements raised to a power, as 64-bit floating-point numbers.</summary>
    public static Tensor float_power(Tensor input, Tensor target) => input.float_power(target);

    /// <summary>The elements as fractions in [0.5, 1) and powers of two.</summary>
    public static (Tensor Mantissa, Tensor Exponent) frexp(Tensor input) => input.frexp();

    /// <summary>The greatest common divisors.</summary>
    public static Tensor gcd(Tensor left, Tensor right) => left.gcd(right);

    /// <summary>The least common multiples.</summary>
    public static Tensor lcm(Tensor input, Tensor other) => input.lcm(other);

    /// <summary>The elements times two to the power of the other's.</summary>
    public static Tensor ldexp(Tensor input, Tensor other) => input.ldexp(other);

    /// <summary>The next floating-point number towards the other's element.</summary>
    public static Tensor nextafter(Tensor input, Tensor other) => input.nextafter(other);

    /// <summary>Whether the conjugation of the elements is still to be done.</summary>
    public static bool is_conj(Tensor input) => input.is_conj();
}
