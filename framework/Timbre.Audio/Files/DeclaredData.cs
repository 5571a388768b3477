using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace Timbre.Audio;

/// <summary>
/// How many bytes of samples the header of a RIFF, RF64 or AIFF file promises, beside how many there are, and the frames that it
/// promises where it says.
/// </summary>
/// <remarks>libsndfile shortens such files to what is there without an error.</remarks>
internal readonly record struct DeclaredData(long Declared, long Available, long? Frames)
{
    // Programs that write to a pipe cannot know the size and put the largest one there (ffmpeg: 2^32 - 1, sox: just below 2^31).
    private const uint UnknownSize = 0x7FFFF000;

    // Bounds the walk through a file of nothing but empty chunks.
    private const int MostChunks = 1000;

    /// <summary>Whether samples are missing.</summary>
    public bool IsShort => Available < Declared;

    /// <summary>Reads the chunks up to the samples; null when there is no chunk of samples, or when its size is not stated.</summary>
    public static DeclaredData? Read(SafeFileHandle file, long length)
    {
        Span<byte> head = stackalloc byte[28];
        if (RandomAccess.Read(file, head[..12], 0) < 12)
            return null;

        var bigEndian = !head.StartsWith("RIFF"u8) && !head.StartsWith("RF64"u8);
        long? size64 = null;
        int? bytesPerFrame = null;
        long? frames = null;
        long offset = 12;
        for (var chunk = 0; chunk < MostChunks && RandomAccess.Read(file, head, offset) is >= 8 and var got; chunk++)
        {
            var name = head[..4];
            long size = bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(head[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (name.SequenceEqual("ds64"u8) && got >= 24)
                size64 = BinaryPrimitives.ReadInt64LittleEndian(head[16..]);
            else if (name.SequenceEqual("fmt "u8) && got >= 22)
                bytesPerFrame = BytesPerFrame(head[8..], bigEndian);
            else if (name.SequenceEqual("COMM"u8) && got >= 16)
                frames = BinaryPrimitives.ReadUInt32BigEndian(head[10..]);
            else if (name.SequenceEqual("data"u8))
                return Create(size64 ?? size, length - offset - 8, (size64 ?? size) / bytesPerFrame);
            else if (name.SequenceEqual("SSND"u8))
                return Create(size - 8, length - offset - 16, frames);

            offset += 8 + size + (size & 1);
        }

        return null;
    }

    private static DeclaredData? Create(long declared, long available, long? frames) =>
        declared is >= UnknownSize and <= uint.MaxValue && available < declared
            ? null
            : new DeclaredData(declared, Math.Max(available, 0), frames);

    // Format tags 1, 3 and 0xFFFE (PCM, float, extensible) have whole frames of blockAlign bytes; the compressed ones have blocks of
    // many frames.
    private static int? BytesPerFrame(ReadOnlySpan<byte> format, bool bigEndian)
    {
        var tag = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(format) : BinaryPrimitives.ReadUInt16LittleEndian(format);
        var align = bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(format[12..]) : BinaryPrimitives.ReadUInt16LittleEndian(format[12..]);
        return tag is 1 or 3 or 0xFFFE && align > 0 ? align : null;
    }
}
