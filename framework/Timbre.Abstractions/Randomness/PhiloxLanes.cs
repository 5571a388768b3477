using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbre;

/// <summary><see cref="Philox"/> for as many neighbouring blocks at once as a vector has lanes.</summary>
internal static class PhiloxLanes
{
    /// <summary>The words of the blocks from <paramref name="block"/> on, a block in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static (Vector<uint> X0, Vector<uint> X1, Vector<uint> X2, Vector<uint> X3) Blocks(
        uint block, uint word1, uint word2, uint word3, uint k0, uint k1)
    {
        var c0 = Vector<uint>.Indices + new Vector<uint>(block);
        var (c1, c2, c3) = (new Vector<uint>(word1), new Vector<uint>(word2), new Vector<uint>(word3));
        for (var round = 0; round < Philox.Rounds; round++)
        {
            var (high0, high1) = (High(c0, Philox.Multiplier0), High(c2, Philox.Multiplier1));
            var (low0, low1) = (c0 * Philox.Multiplier0, c2 * Philox.Multiplier1);
            c0 = high1 ^ c1 ^ new Vector<uint>(k0);
            c2 = high0 ^ c3 ^ new Vector<uint>(k1);
            c1 = low1;
            c3 = low0;
            k0 += Philox.Weyl0;
            k1 += Philox.Weyl1;
        }

        return (c0, c1, c2, c3);
    }

    /// <summary>Writes the four words of each lane side by side, as the blocks follow each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Interleave<T>(Vector<T> x0, Vector<T> x1, Vector<T> x2, Vector<T> x3, Span<T> destination)
    {
        for (var lane = 0; lane < Vector<T>.Count; lane++)
        {
            var block = destination.Slice(4 * lane, 4);
            block[0] = x0[lane];
            block[1] = x1[lane];
            block[2] = x2[lane];
            block[3] = x3[lane];
        }
    }

    /// <summary>The upper half of the product, by halves of 16 bits: no vector instruction for it is everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<uint> High(Vector<uint> value, uint factor)
    {
        var half = new Vector<uint>(0xFFFF);
        var (low, high) = (value & half, value >>> 16);
        var (factorLow, factorHigh) = (factor & 0xFFFF, factor >> 16);
        var middle = (high * factorLow) + ((low * factorLow) >>> 16);
        var carry = (low * factorHigh) + (middle & half);
        return (high * factorHigh) + (middle >>> 16) + (carry >>> 16);
    }
}
