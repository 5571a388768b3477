using Microsoft.Win32.SafeHandles;

namespace Timbre.Audio;

/// <summary>
/// Tells whether an Ogg file (Vorbis, Opus, FLAC) ends with a whole page that is marked as the stream's last (RFC 3533, section 6).
/// </summary>
internal static class OggTail
{
    private const int LongestPage = 65307;
    private const int HeaderLength = 27;
    private const byte EndOfStream = 0x04;

    public static bool IsComplete(SafeFileHandle file, long length)
    {
        var tail = new byte[(int)Math.Min(length, LongestPage)];
        var got = RandomAccess.Read(file, tail, length - tail.Length);
        var page = tail.AsSpan(0, got);
        var start = page.LastIndexOf("OggS"u8);
        if (start < 0 || page.Length < start + HeaderLength)
            return false;

        page = page[start..];
        int segments = page[HeaderLength - 1];
        if ((page[5] & EndOfStream) == 0 || page.Length < HeaderLength + segments)
            return false;

        var body = 0;
        foreach (var lacing in page.Slice(HeaderLength, segments))
            body += lacing;
        return page.Length >= HeaderLength + segments + body;
    }
}
