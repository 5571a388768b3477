using System.Runtime.InteropServices;

namespace Timbre.Integration.Tests.ReferenceSystems;

/// <summary>Writes MP3 files by libsndfile, which the program reads them with; our own writer has no lossy formats.</summary>
internal static partial class Mp3
{
    private const string Library = "libsndfile.so.1";
    private const int Write = 0x20;
    private const int MpegLayerThree = 0x230000 | 0x0082;

    public static void Save(string path, float[] samples, int rate)
    {
        var info = new Info { SampleRate = rate, Channels = 1, Format = MpegLayerThree };
        var file = Open(path, Write, ref info);
        file.ShouldNotBe(0, $"libsndfile cannot write {path}.");
        WriteFloats(file, samples, samples.Length).ShouldBe(samples.Length);
        Close(file).ShouldBe(0);
    }

    [LibraryImport(Library, EntryPoint = "sf_open", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial nint Open(string path, int mode, ref Info info);

    [LibraryImport(Library, EntryPoint = "sf_write_float")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial long WriteFloats(nint file, float[] samples, long count);

    [LibraryImport(Library, EntryPoint = "sf_close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Close(nint file);

    // SF_INFO of sndfile.h.
    [StructLayout(LayoutKind.Sequential)]
    private struct Info
    {
        public long Frames;
        public int SampleRate;
        public int Channels;
        public int Format;
        public int Sections;
        public int Seekable;
    }
}
