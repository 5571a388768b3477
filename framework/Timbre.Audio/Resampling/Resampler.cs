using System.Runtime.InteropServices;
using Timbre.Audio.Native;

namespace Timbre.Audio;

/// <summary>One mono signal on its way from one sample rate to another, in linear phase, without delay, on the calling thread.</summary>
/// <remarks>Designing the filters takes about 40 µs, so each signal gets a resampler of its own rather than one from a pool.</remarks>
internal sealed unsafe class Resampler : IDisposable
{
    private const int HighQuality = 4;
    private const int VeryHighQuality = 6;

    private readonly SoxrHandle _soxr;

    public Resampler(int inputRate, int outputRate, ResampleQuality quality)
    {
        var specification = Soxr.QualityOf(quality == ResampleQuality.VeryHigh ? (nuint)VeryHighQuality : HighQuality, 0);
        _soxr = Soxr.Create(inputRate, outputRate, 1, out var error, null, in specification, null);
        ThrowOn(error);
    }

    /// <summary>
    /// Samples at <paramref name="outputRate"/> for <paramref name="frames"/> at <paramref name="inputRate"/>: their quotient rounded,
    /// halves up.
    /// </summary>
    public static long OutputLength(long frames, int inputRate, int outputRate) =>
        (long)(((Int128)frames * outputRate * 2 + inputRate) / (2L * inputRate));

    /// <summary>
    /// Takes some of <paramref name="input"/> and gives some output; when <paramref name="ended"/>, gives what is left until it gives
    /// nothing.
    /// </summary>
    public (int Consumed, int Produced) Process(ReadOnlySpan<float> input, bool ended, Span<float> output)
    {
        fixed (float* source = input, destination = output)
        {
            // A null input is the library's sign for the end of the signal.
            ThrowOn(Soxr.Process(
                _soxr, ended ? null : source, (nuint)input.Length, out var consumed, destination, (nuint)output.Length, out var produced));
            return ((int)consumed, (int)produced);
        }
    }

    public void Dispose() => _soxr.Dispose();

    private static void ThrowOn(byte* error)
    {
        if (error is not null)
            throw new InvalidOperationException($"libsoxr refused to resample: {Marshal.PtrToStringUTF8((nint)error)}.");
    }
}
