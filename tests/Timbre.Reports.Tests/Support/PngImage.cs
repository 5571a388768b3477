using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Timbre.Reports.Tests;

/// <summary>Reads PNG files of 8-bit red, green and blue, by the PNG specification (third edition), sections 5, 9 and 10.</summary>
internal sealed record PngImage(int Width, int Height, byte[] Pixels)
{
    public static PngImage Read(byte[] file)
    {
        file.AsSpan(0, 8).SequenceEqual(new byte[] { 137, 80, 78, 71, 13, 10, 26, 10 }).ShouldBeTrue();
        var (width, height) = (0, 0);
        using var data = new MemoryStream();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var body = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    (width, height) = (BinaryPrimitives.ReadInt32BigEndian(body), BinaryPrimitives.ReadInt32BigEndian(body[4..]));
                    // Depth 8, colour type 2, no interlacing.
                    (body[8], body[9], body[12]).ShouldBe(((byte)8, (byte)2, (byte)0));
                    break;
                case "IDAT":
                    data.Write(body);
                    break;
            }

            at += 12 + length;
        }

        data.Position = 0;
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        return new PngImage(width, height, Unfilter(inflated, width, height));
    }

    /// <summary>A pixel as 0xRRGGBB.</summary>
    public int this[int x, int y]
    {
        get
        {
            var at = 3 * ((y * Width) + x);
            return (Pixels[at] << 16) | (Pixels[at + 1] << 8) | Pixels[at + 2];
        }
    }

    private static byte[] Unfilter(Stream lines, int width, int height)
    {
        var stride = 3 * width;
        var pixels = new byte[height * stride];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            var line = pixels.AsSpan(y * stride, stride);
            lines.ReadExactly(line);
            for (var x = 0; x < stride; x++)
            {
                int left = x < 3 ? 0 : line[x - 3], up = y == 0 ? 0 : pixels[((y - 1) * stride) + x], corner = x < 3 || y == 0 ? 0 : pixels[((y - 1) * stride) + x - 3];
                line[x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => throw new InvalidDataException() });
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (a, b, c) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }
}
