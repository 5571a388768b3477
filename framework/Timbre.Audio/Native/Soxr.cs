using System.Runtime.InteropServices;

namespace Timbre.Audio.Native;

/// <summary>The part of libsoxr's interface that is used here; names, values and layouts are those of <c>soxr.h</c> 0.1.3.</summary>
internal static unsafe partial class Soxr
{
    static Soxr() => NativeLibraries.Register();

    /// <summary><c>soxr_quality_spec_t</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Quality
    {
        public double Precision;
        public double PhaseResponse;
        public double PassbandEnd;
        public double StopbandBegin;
        public nint Reserved;
        public nuint Flags;
    }

    [LibraryImport(NativeLibraries.Soxr, EntryPoint = "soxr_quality_spec")]
    public static partial Quality QualityOf(nuint recipe, nuint flags);

    // Null specifications mean interleaved float32 in and out, and one thread.
    [LibraryImport(NativeLibraries.Soxr, EntryPoint = "soxr_create")]
    public static partial SoxrHandle Create(
        double inputRate, double outputRate, uint channels, out byte* error, void* ioSpec, in Quality quality, void* runtimeSpec);

    [LibraryImport(NativeLibraries.Soxr, EntryPoint = "soxr_process")]
    public static partial byte* Process(
        SoxrHandle resampler, float* input, nuint inputLength, out nuint consumed, float* output, nuint outputLength, out nuint produced);

    [LibraryImport(NativeLibraries.Soxr, EntryPoint = "soxr_delete")]
    public static partial void Delete(nint resampler);
}
