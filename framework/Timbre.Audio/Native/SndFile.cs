using System.Runtime.InteropServices;

namespace Timbre.Audio.Native;

/// <summary>The part of libsndfile's interface that is used here; names, values and layouts are those of <c>sndfile.h</c> 1.2.</summary>
internal static unsafe partial class SndFile
{
    public const int ReadMode = 0x10;
    public const int WriteMode = 0x20;
    public const int GetFormatInfo = 0x1028;
    public const int TypeMask = 0x0FFF0000;
    public const int SubtypeMask = 0x0000FFFF;

    static SndFile() => NativeLibraries.Register();

    /// <summary><c>SF_INFO</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Info
    {
        public long Frames;
        public int SampleRate;
        public int Channels;
        public int Format;
        public int Sections;
        public int Seekable;
    }

    /// <summary><c>SF_VIRTUAL_IO</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct VirtualIo
    {
        public delegate* unmanaged[Cdecl]<nint, long> GetLength;
        public delegate* unmanaged[Cdecl]<long, int, nint, long> Seek;
        public delegate* unmanaged[Cdecl]<void*, long, nint, long> Read;
        public delegate* unmanaged[Cdecl]<void*, long, nint, long> Write;
        public delegate* unmanaged[Cdecl]<nint, long> Tell;
    }

    /// <summary><c>SF_FORMAT_INFO</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct FormatInfo
    {
        public int Format;
        public byte* Name;
        public byte* Extension;
    }

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_open_fd")]
    public static partial SndFileHandle Open(int descriptor, int mode, ref Info info, int closeDescriptor);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_open_virtual")]
    public static partial SndFileHandle Open(in VirtualIo calls, int mode, ref Info info, nint userData);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_close")]
    public static partial int Close(nint file);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_error")]
    public static partial int Error(SndFileHandle file);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_strerror")]
    public static partial byte* ErrorText(SndFileHandle file);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_format_check")]
    public static partial int IsWritable(ref Info info);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_seek")]
    public static partial long Seek(SndFileHandle file, long frames, int whence);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_readf_float")]
    public static partial long Read(SndFileHandle file, float* destination, long frames);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_writef_float")]
    public static partial long Write(SndFileHandle file, float* source, long frames);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_writef_int")]
    public static partial long Write(SndFileHandle file, int* source, long frames);

    [LibraryImport(NativeLibraries.SoundFile, EntryPoint = "sf_command")]
    private static partial int Command(nint file, int command, void* data, int size);

    /// <summary>The library's English name of a major format or a subtype, such as <c>WAV (Microsoft)</c>.</summary>
    public static string NameOf(int format)
    {
        var info = new FormatInfo { Format = format };
        return Command(0, GetFormatInfo, &info, sizeof(FormatInfo)) == 0 ? Marshal.PtrToStringUTF8((nint)info.Name)! : $"0x{format:X}";
    }

    /// <summary>The library's sentence about the last error on this file.</summary>
    public static string ErrorOf(SndFileHandle file) => Marshal.PtrToStringUTF8((nint)ErrorText(file)) ?? "no reason given";
}
