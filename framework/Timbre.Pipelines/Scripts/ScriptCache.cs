using System.Security.Cryptography;

namespace Timbre.Pipelines.Scripts;

/// <summary>Compiled scripts on disk, by their keys. An entry is its hash, then the assembly: a damaged one is as good as none.</summary>
/// <param name="folder">The folder, or null to keep nothing.</param>
internal sealed class ScriptCache(string? folder)
{
    /// <summary>The assembly of a key, or null.</summary>
    public byte[]? Read(string key)
    {
        try
        {
            var entry = folder is null ? [] : File.ReadAllBytes(PathOf(key));
            var hash = entry.AsSpan(0, Math.Min(SHA256.HashSizeInBytes, entry.Length));
            var image = entry[hash.Length..];
            return image.Length > 0 && hash.SequenceEqual(SHA256.HashData(image)) ? image : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps an assembly. Where the folder cannot be written, the script is compiled again next time.</summary>
    public void Write(string key, byte[] image)
    {
        if (folder is null)
        {
            return;
        }

        // The name of the process and thread, so that two that compile the same script do not write into one file.
        var unfinished = $"{PathOf(key)}.{Environment.ProcessId}-{Environment.CurrentManagedThreadId}";
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(unfinished, [.. SHA256.HashData(image), .. image]);
            File.Move(unfinished, PathOf(key), overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished))
            {
                File.Delete(unfinished);
            }
        }
    }

    private string PathOf(string key) => Path.Combine(folder!, key + ".script");
}
