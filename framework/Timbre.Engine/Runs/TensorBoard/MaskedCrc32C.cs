using System.Numerics;

namespace Timbre.Engine;

/// <summary>The checksum of TensorFlow's records: CRC-32C (RFC 3720, appendix B.4), rotated and shifted so that a checksum of checksums is none.</summary>
internal static class MaskedCrc32C
{
    /// <summary>Bytes of a record before its data: length and checksum.</summary>
    public const int HeaderSize = sizeof(long) + sizeof(uint);

    private const uint Mask = 0xA282EAD8;

    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = ~0u;
        foreach (var value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return BitOperations.RotateRight(~crc, 15) + Mask;
    }
}
