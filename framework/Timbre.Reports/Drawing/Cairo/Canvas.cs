using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbre.Reports;

/// <summary>An image that is drawn on by Cairo, in pixels from its upper left corner.</summary>
/// <remarks>One thread at a time uses it.</remarks>
internal sealed unsafe class Canvas : IDisposable
{
    private readonly nint _surface;
    private readonly nint _context;

    /// <summary>Makes a white image.</summary>
    /// <param name="width">Pixels.</param>
    /// <param name="height">Pixels.</param>
    /// <exception cref="DllNotFoundException">Cairo is not installed.</exception>
    public Canvas(int width, int height)
    {
        (Width, Height) = (width, height);
        _surface = Cairo.CreateSurface(Cairo.FormatRgb24, width, height);
        _context = Cairo.Create(_surface);
        Fill(0xFFFFFF, 0, 0, width, height);
    }

    /// <summary>Pixels from left to right.</summary>
    public int Width { get; }

    /// <summary>Pixels from top to bottom.</summary>
    public int Height { get; }

    /// <summary>Fills a rectangle with a colour <c>0xRRGGBB</c>.</summary>
    public void Fill(int colour, double x, double y, double width, double height)
    {
        SetColour(colour);
        Cairo.Rectangle(_context, x, y, width, height);
        Cairo.Fill(_context);
    }

    /// <summary>Fills the area that points enclose.</summary>
    public void Fill(int colour, IReadOnlyList<(double X, double Y)> points)
    {
        SetColour(colour);
        for (var i = 0; i < points.Count; i++)
        {
            Cairo.LineTo(_context, points[i].X, points[i].Y);
        }

        Cairo.ClosePath(_context);
        Cairo.Fill(_context);
    }

    /// <summary>Draws a line of one pixel.</summary>
    public void Line(int colour, double fromX, double fromY, double toX, double toY)
    {
        SetColour(colour);
        Cairo.SetLineWidth(_context, 1);
        // Halves, since Cairo's whole numbers lie between pixels.
        Cairo.MoveTo(_context, Math.Floor(fromX) + 0.5, Math.Floor(fromY) + 0.5);
        Cairo.LineTo(_context, Math.Floor(toX) + 0.5, Math.Floor(toY) + 0.5);
        Cairo.Stroke(_context);
    }

    /// <summary>Writes a text.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="x">Where it stands.</param>
    /// <param name="y">Its baseline.</param>
    /// <param name="style">How it looks and which part of it stands at x.</param>
    public void Text(string text, double x, double y, TextStyle style)
    {
        SelectFont(style);
        Cairo.Measure(_context, text, out var extents);
        SetColour(style.Colour);
        Cairo.Save(_context);
        Cairo.Translate(_context, x, y);
        Cairo.Rotate(_context, style.IsUpright ? -Math.PI / 2 : 0);
        Cairo.MoveTo(_context, -style.Anchor * extents.XAdvance, 0);
        Cairo.ShowText(_context, text);
        Cairo.Restore(_context);
    }

    /// <summary>The width of a text, in pixels.</summary>
    public double WidthOf(string text, TextStyle style)
    {
        SelectFont(style);
        Cairo.Measure(_context, text, out var extents);
        return extents.XAdvance;
    }

    /// <summary>Paints a heatmap into a rectangle, each of its values a block where it is enlarged.</summary>
    public void Paint(Heatmap map, double x, double y, double width, double height)
    {
        var image = Cairo.CreateSurface(Cairo.FormatRgb24, map.Width, map.Height);
        Cairo.Flush(image);
        var data = Cairo.Data(image);
        var stride = Cairo.Stride(image);
        for (var row = 0; row < map.Height; row++)
        {
            var line = new Span<int>(data + (row * stride), map.Width);
            for (var column = 0; column < map.Width; column++)
            {
                line[column] = Viridis.Colours[map.Pixels[(row * map.Width) + column]];
            }
        }

        Cairo.MarkDirty(image);
        Cairo.Save(_context);
        Cairo.Translate(_context, x, y);
        Cairo.Scale(_context, width / map.Width, height / map.Height);
        Cairo.SetSurface(_context, image, 0, 0);
        var pattern = Cairo.Source(_context);
        Cairo.SetFilter(pattern, map.Width > width || map.Height > height ? Cairo.FilterGood : Cairo.FilterNearest);
        Cairo.SetExtend(pattern, Cairo.ExtendPad);
        Cairo.Rectangle(_context, 0, 0, map.Width, map.Height);
        Cairo.Fill(_context);
        Cairo.Restore(_context);
        Cairo.DestroySurface(image);
    }

    /// <summary>The image as a PNG file.</summary>
    /// <exception cref="InvalidOperationException">Cairo could not draw or encode it.</exception>
    public byte[] ToPng()
    {
        using var bytes = new MemoryStream();
        using var handle = new GCHandle<MemoryStream>(bytes);
        var status = Cairo.Status(_context) is not 0 and var failed ? failed : Cairo.WritePng(_surface, &Append, GCHandle<MemoryStream>.ToIntPtr(handle));
        return status == 0 ? bytes.ToArray() : throw new InvalidOperationException($"Cairo could not make a picture of {Width} by {Height} pixels (status {status}).");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Cairo.Destroy(_context);
        Cairo.DestroySurface(_surface);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Append(nint stream, byte* data, uint length)
    {
        GCHandle<MemoryStream>.FromIntPtr(stream).Target.Write(new ReadOnlySpan<byte>(data, (int)length));
        return 0;
    }

    private void SetColour(int colour) => Cairo.SetColour(_context, (colour >> 16) / 255.0, ((colour >> 8) & 255) / 255.0, (colour & 255) / 255.0);

    private void SelectFont(TextStyle style)
    {
        Cairo.SelectFont(_context, "DejaVu Sans", 0, style.IsBold ? Cairo.WeightBold : Cairo.WeightNormal);
        Cairo.SetFontSize(_context, style.Size);
    }
}

/// <summary>How a text looks.</summary>
internal sealed record TextStyle
{
    /// <summary>The size of the letters, in pixels.</summary>
    public double Size { get; init; } = 11;

    /// <summary>The colour, <c>0xRRGGBB</c>.</summary>
    public int Colour { get; init; } = 0x555B61;

    /// <summary>Whether the letters are bold.</summary>
    public bool IsBold { get; init; }

    /// <summary>Whether the text runs upwards.</summary>
    public bool IsUpright { get; init; }

    /// <summary>Which part of the text stands at its place: 0 its beginning, 0.5 its middle, 1 its end.</summary>
    public double Anchor { get; init; }
}
