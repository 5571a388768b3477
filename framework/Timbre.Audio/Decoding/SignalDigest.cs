using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;

namespace Timbre.Audio;

/// <summary>Passes once over a mono signal in blocks: finds samples that are not finite, the peak, and a fingerprint.</summary>
internal sealed class SignalDigest : IDisposable
{
    private const float Scale = 32768f;
    private const float Lowest = -32768f;
    private const float Highest = 32767f;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public float Peak { get; private set; }

    /// <summary>
    /// Takes the next samples in, with <paramref name="pcm"/> as work space of the same length; returns the index of the first
    /// non-finite one, or -1.
    /// </summary>
    public int Append(ReadOnlySpan<float> samples, Span<short> pcm)
    {
        pcm = pcm[..samples.Length];
        var peak = Quantise(samples, pcm);
        if (!float.IsFinite(peak))
            return FirstNonFinite(samples);
        Peak = MathF.Max(Peak, peak);
        _hash.AppendData(MemoryMarshal.AsBytes(pcm));
        return -1;
    }

    /// <summary>The first 128 bits of the SHA-256 over the little-endian 16-bit samples so far.</summary>
    public UInt128 Finish()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    public void Dispose() => _hash.Dispose();

    // Returns the largest magnitude, or a value that is not finite when a sample is not.
    private static float Quantise(ReadOnlySpan<float> samples, Span<short> pcm)
    {
        var scale = Vector256.Create(Scale);
        var lowest = Vector256.Create(Lowest);
        var highest = Vector256.Create(Highest);
        var peaks = Vector256<float>.Zero;
        var i = 0;
        for (; i <= samples.Length - 2 * Vector256<float>.Count; i += 2 * Vector256<float>.Count)
        {
            var a = Vector256.Create(samples[i..]);
            var b = Vector256.Create(samples[(i + Vector256<float>.Count)..]);
            // Max carries NaN through, so that one look at the end finds it.
            peaks = Vector256.Max(peaks, Vector256.Max(Vector256.Abs(a), Vector256.Abs(b)));
            a = Vector256.Min(Vector256.Max(Vector256.Round(a * scale), lowest), highest);
            b = Vector256.Min(Vector256.Max(Vector256.Round(b * scale), lowest), highest);
            Vector256.Narrow(Vector256.ConvertToInt32(a), Vector256.ConvertToInt32(b)).CopyTo(pcm[i..]);
        }

        var peak = 0f;
        for (var lane = 0; lane < Vector256<float>.Count; lane++)
            peak = MathF.Max(peak, peaks[lane]);
        for (; i < samples.Length; i++)
        {
            peak = MathF.Max(peak, MathF.Abs(samples[i]));
            pcm[i] = (short)Math.Clamp(MathF.Round(samples[i] * Scale), Lowest, Highest);
        }

        return peak;
    }

    private static int FirstNonFinite(ReadOnlySpan<float> samples)
    {
        var i = 0;
        while (float.IsFinite(samples[i]))
            i++;
        return i;
    }
}
