using System.Text;

namespace Timbre.Audio.Tests;

/// <summary>Builds WAV files byte by byte, so that the tests of decoding do not rest on our own writer.</summary>
internal static class Wav
{
    private const int DataSizeOffset = 40;

    public static byte[] Bytes(int rate, int channels, int bits, bool isFloat, byte[] data)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.ASCII);
        writer.Write("RIFF"u8);
        writer.Write(36 + data.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)(isFloat ? 3 : 1));
        writer.Write((short)channels);
        writer.Write(rate);
        writer.Write(rate * channels * bits / 8);
        writer.Write((short)(channels * bits / 8));
        writer.Write((short)bits);
        writer.Write("data"u8);
        writer.Write(data.Length);
        writer.Write(data);
        return stream.ToArray();
    }

    public static byte[] Int16(int rate, int channels, ReadOnlySpan<short> samples) =>
        Bytes(rate, channels, 16, isFloat: false, System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples).ToArray());

    public static byte[] Float32(int rate, int channels, ReadOnlySpan<float> samples) =>
        Bytes(rate, channels, 32, isFloat: true, System.Runtime.InteropServices.MemoryMarshal.AsBytes(samples).ToArray());

    /// <summary>The same file with another number in the size field of its data chunk.</summary>
    public static byte[] Claiming(byte[] wav, uint dataSize)
    {
        var copy = wav.ToArray();
        BitConverter.TryWriteBytes(copy.AsSpan(DataSizeOffset), dataSize);
        return copy;
    }
}
