using System.Text;

namespace Timbre.Audio;

/// <summary>Recognises containers by their first bytes.</summary>
/// <remarks>
/// libsndfile keeps the reason of a failed open in one global variable, which parallel opens overwrite; this does not depend on it.
/// </remarks>
internal static class Container
{
    public const int HeadLength = 12;

    public static ContainerKind Recognise(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("RIFF"u8) || head.StartsWith("RIFX"u8) || head.StartsWith("RF64"u8) => ContainerKind.Riff,
        _ when head.StartsWith("FORM"u8) => ContainerKind.Aiff,
        _ when head.StartsWith("OggS"u8) => ContainerKind.Ogg,
        _ when head.StartsWith("fLaC"u8) || head.StartsWith("ID3"u8) || head.StartsWith(".snd"u8) || head.StartsWith("caff"u8)
            || head.StartsWith("riff"u8) || head is [0xFF, >= 0xE0, ..] => ContainerKind.Readable,
        _ when IsForeign(head) => ContainerKind.Foreign,
        _ => ContainerKind.Unknown,
    };

    /// <summary>The first bytes as a reader would recognise them: text where it is printable, else hexadecimal.</summary>
    public static string Show(ReadOnlySpan<byte> head) =>
        head.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E)
            ? $"the bytes {Convert.ToHexString(head)}"
            : $"\"{Encoding.ASCII.GetString(head)}\"";

    // MP4 and M4A, Matroska and WebM, WMA, AMR.
    private static bool IsForeign(ReadOnlySpan<byte> head) =>
        (head.Length >= 8 && head[4..].StartsWith("ftyp"u8))
        || head is [0x1A, 0x45, 0xDF, 0xA3, ..]
        || head is [0x30, 0x26, 0xB2, 0x75, ..]
        || head.StartsWith("#!AMR"u8);
}
