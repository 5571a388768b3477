namespace Timbre.Cli.Tests;

/// <summary>Sound files that need no library to be written.</summary>
internal static class WavHeader
{
    /// <summary>Writes what stands before the samples: RIFF with 16-bit PCM.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="rate">Samples per second of each channel.</param>
    /// <param name="bytes">The length of all samples.</param>
    /// <param name="channels">The number of channels.</param>
    public static void WriteWavHeader(this BinaryWriter writer, int rate, int bytes, int channels = 1)
    {
        writer.Write("RIFF"u8);
        writer.Write(36 + bytes);
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)channels);
        writer.Write(rate);
        writer.Write(2 * channels * rate);
        writer.Write((short)(2 * channels));
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(bytes);
    }
}
