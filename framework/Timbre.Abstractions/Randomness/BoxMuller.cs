using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbre;

/// <summary>Two standard normal numbers from two random words, in each lane of a vector.</summary>
/// <remarks>
/// Source: Box and Muller, "A note on the generation of random normal deviates", 1958.
/// Logarithm, sine and cosine are sums of additions, multiplications and a division in a fixed order, none fused into another, so that
/// every processor gives the same bits, whatever its vectors and its mathematical library.
/// Compiled with optimisation from the first call on: unoptimised, vectors are slower than plain numbers.
/// </remarks>
internal static class BoxMuller
{
    private const int UniformBits = 24;
    private const int QuarterBits = UniformBits - 2;
    private const float Log2 = 0.69314718f;

    /// <summary>The numbers that two words give: <c>√(-2 ln u) cos 2πv</c> and <c>√(-2 ln u) sin 2πv</c>.</summary>
    /// <param name="first">Its upper 24 bits are 1 - u, u in (0, 1].</param>
    /// <param name="second">Its upper 24 bits are v, in [0, 1).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Vector<float> Cosine, Vector<float> Sine) Pair(Vector<uint> first, Vector<uint> second)
    {
        var radius = Vector.SquareRoot(MinusTwoLog(first >>> (32 - UniformBits)));
        var (cosine, sine) = Circle(Vector.AsVectorInt32(second >>> (32 - UniformBits)));
        return (radius * cosine, radius * sine);
    }

    /// <summary><c>-2 ln(1 - n/2²⁴)</c> with an error of about 1e-7 of the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> MinusTwoLog(Vector<uint> n)
    {
        var value = Vector<float>.One - (Vector.ConvertToSingle(Vector.AsVectorInt32(n)) * (1f / (1 << UniformBits)));
        // value = mantissa · 2^exponent with a mantissa in [√½, √2), so that the series below converges fast.
        var bits = Vector.AsVectorInt32(value) - new Vector<int>(0x3F3504F3);
        var exponent = Vector.ConvertToSingle(bits >> 23);
        var mantissa = Vector.AsVectorSingle((bits & new Vector<int>(0x007FFFFF)) + new Vector<int>(0x3F3504F3));
        // ln m = 2 artanh s = 2 (s + s³/3 + s⁵/5 + …), s = (m - 1) / (m + 1), at most 0.172.
        var s = (mantissa - Vector<float>.One) / (mantissa + Vector<float>.One);
        var z = s * s;
        var tail = ((((((z * (1f / 9)) + new Vector<float>(1f / 7)) * z) + new Vector<float>(1f / 5)) * z) + new Vector<float>(1f / 3)) * z;
        var logarithm = (2 * (s + (s * tail))) + (exponent * Log2);
        return logarithm * -2f;
    }

    /// <summary>Cosine and sine of <c>2π n/2²⁴</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector<float> Cosine, Vector<float> Sine) Circle(Vector<int> n)
    {
        // The nearest quarter turn, and what is left of n: exact, since both are whole numbers.
        var quarter = (n + new Vector<int>(1 << (QuarterBits - 1))) >> QuarterBits;
        var x = Vector.ConvertToSingle(n - (quarter << QuarterBits)) * (float)(2 * Math.PI / (1 << UniformBits));
        var z = x * x;
        // Taylor's series up to x¹⁰ and x⁹; the next terms are below 2e-9 for |x| up to π/4.
        var cosine = Vector<float>.One + (z * ((((((((z * (-1f / 3628800)) + new Vector<float>(1f / 40320)) * z) - new Vector<float>(1f / 720)) * z)
            + new Vector<float>(1f / 24)) * z) - new Vector<float>(0.5f)));
        var sine = x + (x * z * ((((((z * (1f / 362880)) - new Vector<float>(1f / 5040)) * z) + new Vector<float>(1f / 120)) * z)
            - new Vector<float>(1f / 6)));
        var turned = Vector.Equals(quarter & Vector<int>.One, Vector<int>.One);
        // Quarters 1 and 2 have a negative cosine, 2 and 3 a negative sine.
        var cosineSign = ((quarter + Vector<int>.One) & new Vector<int>(2)) << 30;
        var sineSign = (quarter & new Vector<int>(2)) << 30;
        return (Signed(Vector.ConditionalSelect(turned, sine, cosine), cosineSign), Signed(Vector.ConditionalSelect(turned, cosine, sine), sineSign));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<float> Signed(Vector<float> value, Vector<int> sign) => Vector.AsVectorSingle(Vector.AsVectorInt32(value) ^ sign);
}
