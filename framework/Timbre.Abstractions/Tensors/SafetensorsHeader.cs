using System.Collections.Frozen;
using System.Text.Json;
using static TorchSharp.torch;

namespace Timbre;

/// <summary>The JSON header of a .safetensors file: where each tensor's bytes lie, checked in full before any is read.</summary>
internal sealed record SafetensorsHeader(IReadOnlyList<SafetensorsEntry> Entries, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The greatest length of a header that the format's reference implementation reads, in bytes.</summary>
    public const long MaximumLength = 100_000_000;

    private const string MetadataKey = "__metadata__";

    private static readonly FrozenDictionary<string, ScalarType> Types = new Dictionary<string, ScalarType>
    {
        ["BOOL"] = ScalarType.Bool,
        ["U8"] = ScalarType.Byte,
        ["I8"] = ScalarType.Int8,
        ["I16"] = ScalarType.Int16,
        ["I32"] = ScalarType.Int32,
        ["I64"] = ScalarType.Int64,
        ["F16"] = ScalarType.Float16,
        ["BF16"] = ScalarType.BFloat16,
        ["F32"] = ScalarType.Float32,
        ["F64"] = ScalarType.Float64,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<ScalarType, string> Names = Types.ToFrozenDictionary(entry => entry.Value, entry => entry.Key);

    public long DataLength => Entries.Count == 0 ? 0 : Entries[^1].End;

    /// <exception cref="NotSupportedException">The format has no such type.</exception>
    public static string NameOf(ScalarType type, string tensor) =>
        Names.TryGetValue(type, out var name) ? name : throw new NotSupportedException(
        $"Tensor '{tensor}' is of type {type}, which .safetensors cannot hold; convert it to one of "
        + $"{string.Join(", ", Names.Keys.Order())}.");

    public static long SizeOf(ScalarType type) => type switch
    {
        ScalarType.Bool or ScalarType.Byte or ScalarType.Int8 => 1,
        ScalarType.Int16 or ScalarType.Float16 or ScalarType.BFloat16 => 2,
        ScalarType.Int32 or ScalarType.Float32 => 4,
        _ => 8,
    };

    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            if (Metadata.Count > 0)
            {
                json.WriteStartObject(MetadataKey);
                foreach (var (key, value) in Metadata.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    json.WriteString(key, value);
                }

                json.WriteEndObject();
            }

            foreach (var entry in Entries)
            {
                entry.Write(json);
            }

            json.WriteEndObject();
        }

        // Spaces at the end, so that the tensors' bytes start at a multiple of eight.
        stream.Write("       "u8[..(int)((8 - (stream.Length % 8)) % 8)]);
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The header does not describe the bytes behind it.</exception>
    public static SafetensorsHeader Read(byte[] bytes, string where)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = 8 });
            return Read(document.RootElement, where);
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"{where}: the header is no JSON: {error.Message}", error);
        }
    }

    private static SafetensorsHeader Read(JsonElement root, string where)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{where}: the header is a JSON {root.ValueKind}; it must be an object.");
        }

        var metadata = new Dictionary<string, string>();
        var entries = new Dictionary<string, SafetensorsEntry>();
        foreach (var property in root.EnumerateObject())
        {
            if (property.Name == MetadataKey)
            {
                ReadMetadata(property.Value, metadata, where);
            }
            else if (!entries.TryAdd(property.Name, SafetensorsEntry.Read(property.Name, property.Value, Types, where)))
            {
                throw new InvalidDataException($"{where}: tensor '{property.Name}' is described twice.");
            }
        }

        SafetensorsEntry[] ordered = [.. entries.Values.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End)];
        var end = 0L;
        foreach (var entry in ordered)
        {
            if (entry.Begin != end)
            {
                throw new InvalidDataException(
                    $"{where}: tensor '{entry.Name}' begins at byte {entry.Begin} of the data; the one before it ends at {end}, and "
                    + "nothing may lie between or overlap.");
            }

            end = entry.End;
        }

        return new SafetensorsHeader(ordered, metadata);
    }

    private static void ReadMetadata(JsonElement element, Dictionary<string, string> metadata, string where)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new InvalidDataException($"{where}: {MetadataKey} is a JSON {element.ValueKind}; it must be an object of text by name.");
        }

        foreach (var property in element.EnumerateObject())
        {
            metadata[property.Name] = property.Value.ValueKind == JsonValueKind.String
                ? property.Value.GetString()!
                : throw new InvalidDataException($"{where}: {MetadataKey}.{property.Name} is a JSON {property.Value.ValueKind}; it must "
                    + "be text.");
        }
    }
}
