using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>Decodes a file window by window, in constant memory.</summary>
internal static class WindowReader
{
    /// <summary>The windows of a file, in order of time: each covers something that the one before it does not, and the last one ends with the file.</summary>
    /// <exception cref="AudioException">The file cannot be decoded; windows before the damage may have been given.</exception>
    public static IEnumerable<AudioWindow> Read(string path, WindowGeometry geometry)
    {
        using var reader = AudioReader.Open(path, new DecodeOptions { SampleRate = geometry.SampleRate });
        var buffer = new float[geometry.Window];
        var kept = Math.Max(0, geometry.Window - geometry.Hop);
        var skipped = Math.Max(0, geometry.Hop - geometry.Window);
        var start = 0L;
        var old = 0;
        while (true)
        {
            var fresh = reader.Read(buffer.AsSpan(old));
            if (fresh == 0)
            {
                yield break;
            }

            yield return AudioWindow.Fill(buffer.AsSpan(0, old + fresh), start, geometry);
            if (old + fresh < geometry.Window || !Skip(reader, skipped))
            {
                yield break;
            }

            buffer.AsSpan(geometry.Window - kept).CopyTo(buffer);
            old = kept;
            start += geometry.Hop;
        }
    }

    private static bool Skip(AudioReader reader, int count)
    {
        Span<float> unused = stackalloc float[1024];
        while (count > 0)
        {
            var read = reader.Read(unused[..Math.Min(count, unused.Length)]);
            if (read == 0)
            {
                return false;
            }

            count -= read;
        }

        return true;
    }
}
