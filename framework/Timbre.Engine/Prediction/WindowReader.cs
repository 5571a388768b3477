using System.Buffers;
using Timbre.Audio;

namespace Timbre.Engine;

/// <summary>Decodes a file window by window, in constant memory.</summary>
internal static class WindowReader
{
    private const int BlockLength = 16384;

    /// <summary>The windows of a file, in order of time: each covers something that the one before it does not, and the last one ends with the file.</summary>
    /// <exception cref="AudioException">The file cannot be decoded, or not to its end; the windows before the damage were given, the last one ending there.</exception>
    public static IEnumerable<AudioWindow> Read(string path, WindowGeometry geometry)
    {
        using var reader = AudioReader.Open(path, new DecodeOptions { SampleRate = geometry.SampleRate, ReadUpToDamage = true });
        var assembler = new WindowAssembler(geometry);
        var block = ArrayPool<float>.Shared.Rent(BlockLength);
        var windows = new List<AudioWindow>();
        try
        {
            AudioException? damage = null;
            while (damage is null && Fill(reader, block, out damage) is > 0 and var count)
            {
                assembler.Push(block.AsSpan(0, count), windows);
                foreach (var window in windows)
                {
                    yield return window;
                }

                windows.Clear();
            }

            if (assembler.Complete() is { } last)
            {
                yield return last;
            }

            if (damage is not null)
            {
                throw damage;
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(block);
        }
    }

    private static int Fill(AudioReader reader, Span<float> block, out AudioException? damage)
    {
        damage = null;
        try
        {
            return reader.Read(block);
        }
        catch (AudioException found)
        {
            damage = found;
            return 0;
        }
    }
}
