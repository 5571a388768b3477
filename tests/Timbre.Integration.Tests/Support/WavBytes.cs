namespace Timbre.Integration.Tests;

/// <summary>WAV files that no writer of ours would make.</summary>
public static class WavBytes
{
    public const short Integers = 1;
    public const short Floats = 3;

    /// <summary>One channel of samples in any encoding.</summary>
    public static byte[] Of(short encoding, short bits, int rate, byte[] data)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write("RIFF"u8);
        writer.Write(36 + data.Length);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write(encoding);
        writer.Write((short)1);
        writer.Write(rate);
        writer.Write(rate * bits / 8);
        writer.Write((short)(bits / 8));
        writer.Write(bits);
        writer.Write("data"u8);
        writer.Write(data.Length);
        writer.Write(data);
        return bytes.ToArray();
    }
}
