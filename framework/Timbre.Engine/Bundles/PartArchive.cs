using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbre.Engine;

/// <summary>A zip that <see cref="PartArchiveWriter"/> wrote, read into memory with every hash checked.</summary>
internal sealed class PartArchive
{
    private readonly Dictionary<string, byte[]> _parts;

    private PartArchive(string hash, JsonObject metadata, Dictionary<string, byte[]> parts)
    {
        Hash = hash;
        Metadata = metadata;
        _parts = parts;
    }

    /// <summary>The SHA-256 of the metadata, and through it of all content.</summary>
    public string Hash { get; }

    /// <summary>What <c>metadata.json</c> says.</summary>
    public JsonObject Metadata { get; }

    /// <summary>The names of the parts, besides the metadata.</summary>
    public IEnumerable<string> Names => _parts.Keys;

    /// <summary>The content of a part.</summary>
    /// <exception cref="InvalidDataException">There is no such part.</exception>
    public byte[] this[string name] =>
        _parts.TryGetValue(name, out var content) ? content : throw new InvalidDataException($"it holds no part '{name}'");

    /// <summary>Reads an archive.</summary>
    /// <param name="path">The file.</param>
    /// <param name="inspect">Looks at the metadata before anything else is read: another version may keep its parts in another way.</param>
    /// <exception cref="InvalidDataException">It is not such an archive, is cut short or was altered; the message completes "the file cannot be used: …".</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static PartArchive Read(string path, Action<JsonObject>? inspect = null)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var zip = Open(stream);
        var metadataBytes = ReadEntry(zip, PartArchiveWriter.MetadataName);
        var hash = PartArchiveWriter.Hash(metadataBytes);
        if (zip.Comment != PartArchiveWriter.CommentPrefix + hash)
        {
            throw new InvalidDataException(zip.Comment.StartsWith(PartArchiveWriter.CommentPrefix, StringComparison.Ordinal)
                ? $"{PartArchiveWriter.MetadataName} was altered after it was written"
                : "it carries no hash that its content could be checked by, as an archive that another program packed anew");
        }

        var metadata = Parse(metadataBytes);
        inspect?.Invoke(metadata);
        var hashes = metadata["parts"]?.AsObject() ?? throw new InvalidDataException("its metadata lists no parts");
        var parts = hashes.ToDictionary(part => part.Key, part => Checked(zip, part.Key, (string?)part.Value), StringComparer.Ordinal);
        var stranger = zip.Entries.FirstOrDefault(entry => entry.FullName != PartArchiveWriter.MetadataName && !parts.ContainsKey(entry.FullName));
        return stranger is null && zip.Entries.Count == parts.Count + 1
            ? new PartArchive(hash, metadata, parts)
            : throw new InvalidDataException($"it holds '{stranger?.FullName ?? "a part twice"}', which its metadata does not list");
    }

    private static ZipArchive Open(FileStream stream)
    {
        Span<byte> start = stackalloc byte[4];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (read == 0)
        {
            throw new InvalidDataException("it is empty");
        }

        if (!start[..read].SequenceEqual("PK\x03\x04"u8[..read]))
        {
            throw new InvalidDataException($"it is no bundle, which is a zip archive: it begins with the bytes {Convert.ToHexStringLower(start[..read])}");
        }

        try
        {
            stream.Seek(0, SeekOrigin.Begin);
            return new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8);
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException(FormattableString.Invariant($"its end is missing or damaged; {stream.Length} bytes are there"), exception);
        }
    }

    private static byte[] Checked(ZipArchive zip, string name, string? hash)
    {
        var content = ReadEntry(zip, name);
        return PartArchiveWriter.Hash(content) == hash ? content : throw new InvalidDataException($"its part '{name}' was altered after it was written");
    }

    private static byte[] ReadEntry(ZipArchive zip, string name)
    {
        try
        {
            var entry = zip.GetEntry(name) ?? throw new InvalidDataException($"it holds no part '{name}'");
            if (entry.Length > Array.MaxLength)
            {
                throw new InvalidDataException($"its part '{name}' claims {entry.Length} bytes, more than {Array.MaxLength}");
            }

            using var source = entry.Open();
            using var content = new MemoryStream();
            source.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception exception) when (exception is EndOfStreamException or NotSupportedException or ArgumentException)
        {
            throw new InvalidDataException($"its part '{name}' cannot be read", exception);
        }
    }

    private static JsonObject Parse(byte[] metadata)
    {
        try
        {
            return JsonNode.Parse(metadata) as JsonObject ?? throw new InvalidDataException("its metadata is not a JSON object");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("its metadata is not JSON", exception);
        }
    }
}
