using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbre.Engine;

/// <summary>
/// Writes a zip of named parts with <c>metadata.json</c>, which holds the SHA-256 of every part; the archive's comment holds that of the metadata.
/// </summary>
/// <remarks>The bytes of the archive are a function of its content: no times, no names of machines.</remarks>
internal sealed class PartArchiveWriter
{
    /// <summary>The name of the part that describes the others.</summary>
    public const string MetadataName = "metadata.json";

    /// <summary>What the archive's comment begins with.</summary>
    public const string CommentPrefix = "sha256:";

    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Name, ReadOnlyMemory<byte> Content)> _parts = [];

    /// <summary>Adds a part.</summary>
    public PartArchiveWriter Add(string name, ReadOnlyMemory<byte> content)
    {
        _parts.Add((name, content));
        return this;
    }

    /// <summary>Writes the archive whole or not at all.</summary>
    /// <param name="path">The file, replaced when it exists.</param>
    /// <param name="metadata">What <c>metadata.json</c> says; a key <c>parts</c> with the hashes is added.</param>
    public void Write(string path, JsonObject metadata)
    {
        metadata["parts"] = new JsonObject(_parts.Select(part => KeyValuePair.Create(part.Name, (JsonNode?)Hash(part.Content.Span))));
        var description = JsonSerializer.SerializeToUtf8Bytes(metadata, EngineJson.Indented);
        AtomicFile.Write(path, stream =>
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
            zip.Comment = CommentPrefix + Hash(description);
            AddEntry(zip, MetadataName, description);
            foreach (var (name, content) in _parts)
            {
                AddEntry(zip, name, content.Span);
            }
        });
    }

    /// <summary>The SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Weights hardly shrink, and deflating them costs more than everything else about saving.
    private static void AddEntry(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        var isText = name.EndsWith(".json", StringComparison.Ordinal) || name.EndsWith(".yaml", StringComparison.Ordinal);
        var entry = zip.CreateEntry(name, isText ? CompressionLevel.Optimal : CompressionLevel.NoCompression);
        entry.LastWriteTime = Epoch;
        using var target = entry.Open();
        target.Write(content);
    }
}
