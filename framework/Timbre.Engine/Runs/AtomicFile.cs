using System.Globalization;

namespace Timbre.Engine;

/// <summary>Writes files whole or not at all, whatever happens to the process or the machine meanwhile.</summary>
internal static class AtomicFile
{
    /// <summary>What the name of an unfinished file ends with.</summary>
    public const string UnfinishedSuffix = ".part";

    private static long _count;

    /// <summary>Writes a neighbour, flushes it, renames it over <paramref name="path"/> and flushes the folder.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var unfinished = string.Create(
            CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _count)}{UnfinishedSuffix}");
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }

        Posix.FlushFolder(folder);
    }

    /// <summary>Writes text as UTF-8.</summary>
    public static void WriteText(string path, string text) => Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));
}
