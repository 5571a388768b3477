using System.Reflection;
using System.Runtime.InteropServices;

namespace Timbre.Reports;

/// <summary>The part of Cairo's interface that is used here; names and values are those of <c>cairo.h</c> 1.16.</summary>
internal static unsafe partial class Cairo
{
    public const int FormatRgb24 = 1;
    public const int FilterNearest = 3;
    public const int FilterGood = 1;
    public const int ExtendPad = 3;
    public const int WeightNormal = 0;
    public const int WeightBold = 1;

    private const string Library = "libcairo.so.2";

    static Cairo() => NativeLibrary.SetDllImportResolver(typeof(Cairo).Assembly, Resolve);

    /// <summary><c>cairo_text_extents_t</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct TextExtents
    {
        public double XBearing;
        public double YBearing;
        public double Width;
        public double Height;
        public double XAdvance;
        public double YAdvance;
    }

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_create")]
    public static partial nint CreateSurface(int format, int width, int height);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_data")]
    public static partial byte* Data(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_image_surface_get_stride")]
    public static partial int Stride(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_flush")]
    public static partial void Flush(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_mark_dirty")]
    public static partial void MarkDirty(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_destroy")]
    public static partial void DestroySurface(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_surface_write_to_png_stream")]
    public static partial int WritePng(nint surface, delegate* unmanaged[Cdecl]<nint, byte*, uint, int> write, nint closure);

    [LibraryImport(Library, EntryPoint = "cairo_create")]
    public static partial nint Create(nint surface);

    [LibraryImport(Library, EntryPoint = "cairo_destroy")]
    public static partial void Destroy(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_status")]
    public static partial int Status(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_save")]
    public static partial void Save(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_restore")]
    public static partial void Restore(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_translate")]
    public static partial void Translate(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_scale")]
    public static partial void Scale(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rotate")]
    public static partial void Rotate(nint context, double radians);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_rgb")]
    public static partial void SetColour(nint context, double red, double green, double blue);

    [LibraryImport(Library, EntryPoint = "cairo_set_source_surface")]
    public static partial void SetSurface(nint context, nint surface, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_get_source")]
    public static partial nint Source(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_set_filter")]
    public static partial void SetFilter(nint pattern, int filter);

    [LibraryImport(Library, EntryPoint = "cairo_pattern_set_extend")]
    public static partial void SetExtend(nint pattern, int extend);

    [LibraryImport(Library, EntryPoint = "cairo_set_line_width")]
    public static partial void SetLineWidth(nint context, double width);

    [LibraryImport(Library, EntryPoint = "cairo_move_to")]
    public static partial void MoveTo(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_line_to")]
    public static partial void LineTo(nint context, double x, double y);

    [LibraryImport(Library, EntryPoint = "cairo_rectangle")]
    public static partial void Rectangle(nint context, double x, double y, double width, double height);

    [LibraryImport(Library, EntryPoint = "cairo_close_path")]
    public static partial void ClosePath(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_fill")]
    public static partial void Fill(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_stroke")]
    public static partial void Stroke(nint context);

    [LibraryImport(Library, EntryPoint = "cairo_select_font_face", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SelectFont(nint context, string family, int slant, int weight);

    [LibraryImport(Library, EntryPoint = "cairo_set_font_size")]
    public static partial void SetFontSize(nint context, double size);

    [LibraryImport(Library, EntryPoint = "cairo_text_extents", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void Measure(nint context, string text, out TextExtents extents);

    [LibraryImport(Library, EntryPoint = "cairo_show_text", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void ShowText(nint context, string text);

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? searchPath) => library != Library ? 0
        : NativeLibrary.TryLoad(library, out var handle)
            ? handle
            : throw new DllNotFoundException($"Pictures are drawn by {Library}, which is not installed; install Debian's package libcairo2.");
}
