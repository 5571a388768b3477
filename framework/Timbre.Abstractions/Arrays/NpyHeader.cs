using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Timbre;

/// <summary>What stands before the elements of a .npy file, in format 1.0, 2.0 or 3.0.</summary>
/// <remarks>Source: numpy's documentation of the format, <c>numpy.lib.format</c>.</remarks>
internal sealed partial record NpyHeader(IReadOnlyList<long> Shape, NpyType Type, bool IsBigEndian, bool IsFortranOrder, long DataOffset)
{
    // numpy itself refuses to evaluate longer ones.
    private const int LongestText = 10_000;
    private const int Alignment = 64;

    public int ElementSize => Type switch
    {
        NpyType.UInt8 => 1,
        NpyType.Float32 => sizeof(float),
        _ => sizeof(double),
    };

    public long Count => Shape.Aggregate(1L, (product, dimension) => checked(product * dimension));

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <exception cref="InvalidDataException">The bytes are no such header; the message is the end of a sentence about the file.</exception>
    public static NpyHeader Read(Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.StartsWith(Magic))
        {
            throw new InvalidDataException("is no .npy file");
        }

        var lengthBytes = start[6] switch
        {
            1 => sizeof(ushort),
            2 or 3 => sizeof(uint),
            var major => throw new InvalidDataException(FormattableString.Invariant($"is in .npy format {major}.{start[7]}; formats 1.0, 2.0 and 3.0 are read")),
        };
        Span<byte> size = stackalloc byte[sizeof(uint)];
        size.Clear();
        Fill(stream, size[..lengthBytes]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(size);
        if (length > LongestText)
        {
            throw new InvalidDataException(FormattableString.Invariant($"has a header of {length} bytes; at most {LongestText} are read"));
        }

        var text = new byte[length];
        Fill(stream, text);
        return Parse(Encoding.UTF8.GetString(text), start.Length + lengthBytes + length);
    }

    /// <summary>The bytes of a header in format 1.0 of a little-endian array in C order, padded so that the elements start at a multiple of 64.</summary>
    public static byte[] Write(IReadOnlyList<long> shape, NpyType type)
    {
        var axes = string.Join(", ", shape.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)));
        var text = $"{{'descr': '{Description(type)}', 'fortran_order': False, 'shape': ({axes}{(shape.Count == 1 ? "," : "")}), }}";
        var total = (Magic.Length + 4 + text.Length + 1 + Alignment - 1) / Alignment * Alignment;
        var header = new byte[total];
        header.AsSpan().Fill((byte)' ');
        Magic.CopyTo(header);
        (header[6], header[7]) = (1, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)(total - 10));
        Encoding.ASCII.GetBytes(text, header.AsSpan(10));
        header[^1] = (byte)'\n';
        return header;
    }

    private static string Description(NpyType type) => type switch
    {
        NpyType.UInt8 => "|u1",
        NpyType.Float32 => "<f4",
        _ => "<f8",
    };

    private static void Fill(Stream stream, Span<byte> bytes)
    {
        if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
        {
            throw new InvalidDataException("ends within its header");
        }
    }

    private static NpyHeader Parse(string text, long dataOffset)
    {
        var (descr, order, shape) = (DescrPattern().Match(text), OrderPattern().Match(text), ShapePattern().Match(text));
        if (!descr.Success && DescrKey().IsMatch(text))
        {
            throw new InvalidDataException("holds records of several fields; save each field as an array of its own");
        }

        if (!descr.Success || !order.Success || !shape.Success)
        {
            throw new InvalidDataException("has a header without descr, fortran_order or shape");
        }

        var (type, isBigEndian) = descr.Groups[1].Value switch
        {
            "|u1" or "<u1" or ">u1" or "u1" => (NpyType.UInt8, false),
            "<f4" => (NpyType.Float32, false),
            ">f4" => (NpyType.Float32, true),
            "<f8" => (NpyType.Float64, false),
            ">f8" => (NpyType.Float64, true),
            var other => throw new InvalidDataException(
                $"has elements of the type '{other}'; float32, float64 and uint8 are read: save array.astype('float32')"),
        };
        return new NpyHeader(Dimensions(shape.Groups[1].Value), type, isBigEndian, order.Groups[1].Value == "True", dataOffset);
    }

    private static long[] Dimensions(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var dimensions = new long[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!long.TryParse(parts[i].TrimEnd('L'), NumberStyles.None, CultureInfo.InvariantCulture, out dimensions[i]))
            {
                throw new InvalidDataException($"has the shape ({text}), which is no list of sizes");
            }
        }

        return dimensions;
    }

    [GeneratedRegex(@"'descr'\s*:\s*'([^']*)'")]
    private static partial Regex DescrPattern();

    [GeneratedRegex(@"'descr'\s*:")]
    private static partial Regex DescrKey();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)")]
    private static partial Regex OrderPattern();

    [GeneratedRegex(@"'shape'\s*:\s*\(([^)]*)\)")]
    private static partial Regex ShapePattern();
}
