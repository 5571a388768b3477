using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbre.Audio.Native;

/// <summary>The part of libasound's interface that is used here; names and values are those of <c>pcm.h</c>, <c>control.h</c> and <c>error.h</c> 1.2.</summary>
internal static unsafe partial class Alsa
{
    public const int Capture = 1;
    public const int InterleavedAccess = 3;
    public const int Signed16 = 2;
    public const int Signed32 = 10;
    public const int Float32 = 14;

    /// <summary><c>-EPIPE</c>: samples were lost, since they were not read in time.</summary>
    public const int Overrun = -32;

    static Alsa() => NativeLibraries.Register();

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_open", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(out nint pcm, string name, int direction, int mode);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_close")]
    public static partial int Close(nint pcm);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_malloc")]
    public static partial int NewParameters(out nint parameters);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_free")]
    public static partial void FreeParameters(nint parameters);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_any")]
    public static partial int AnyParameters(AlsaHandle pcm, nint parameters);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_set_access")]
    public static partial int SetAccess(AlsaHandle pcm, nint parameters, int access);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_set_format")]
    public static partial int SetFormat(AlsaHandle pcm, nint parameters, int format);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_set_channels_near")]
    public static partial int SetChannelsNear(AlsaHandle pcm, nint parameters, ref uint channels);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_set_rate_near")]
    public static partial int SetRateNear(AlsaHandle pcm, nint parameters, ref uint rate, int* direction);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_set_period_time_near")]
    public static partial int SetPeriodTimeNear(AlsaHandle pcm, nint parameters, ref uint microseconds, int* direction);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params_set_buffer_time_near")]
    public static partial int SetBufferTimeNear(AlsaHandle pcm, nint parameters, ref uint microseconds, int* direction);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_hw_params")]
    public static partial int Apply(AlsaHandle pcm, nint parameters);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_readi")]
    public static partial nint Read(AlsaHandle pcm, void* frames, nuint count);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_pcm_recover")]
    public static partial int Recover(AlsaHandle pcm, int error, int silent);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_strerror")]
    private static partial byte* ErrorText(int error);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_device_name_hint", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Hints(int card, string kind, out nint* hints);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_device_name_get_hint", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint Hint(nint hint, string id);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_device_name_free_hint")]
    public static partial int FreeHints(nint* hints);

    [LibraryImport(NativeLibraries.Alsa, EntryPoint = "snd_lib_error_set_handler")]
    private static partial int SetErrorHandler(delegate* unmanaged[Cdecl]<byte*, int, byte*, int, byte*, void> handler);

    /// <summary>Keeps the library from writing to standard error what it tries; callers get sentences of their own.</summary>
    public static void Silence() => _ = SetErrorHandler(&Ignore);

    /// <summary>The library's sentence for an error.</summary>
    public static string ErrorOf(int error) => Marshal.PtrToStringUTF8((nint)ErrorText(error)) ?? "no reason given";

    /// <summary>What a device says about itself under NAME, DESC or IOID; null where it says nothing.</summary>
    public static string? HintOf(nint hint, string id)
    {
        var text = Hint(hint, id);
        var value = Marshal.PtrToStringUTF8(text);
        NativeMemory.Free((void*)text);
        return value;
    }

    // The true type has a variable number of arguments after these five, which a function that reads none of them may leave out.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Ignore(byte* file, int line, byte* function, int error, byte* format)
    {
    }
}
