using System.Text.Json;
using static TorchSharp.torch;

namespace Timbre;

/// <summary>Where a tensor's bytes lie in the data of a .safetensors file, and what they are.</summary>
internal sealed record SafetensorsEntry(string Name, ScalarType Type, long[] Shape, long Begin, long End)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject(Name);
        json.WriteString("dtype", SafetensorsHeader.NameOf(Type, Name));
        json.WriteStartArray("shape");
        foreach (var size in Shape)
        {
            json.WriteNumberValue(size);
        }

        json.WriteEndArray();
        json.WriteStartArray("data_offsets");
        json.WriteNumberValue(Begin);
        json.WriteNumberValue(End);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <exception cref="InvalidDataException">The description is incomplete or does not fit itself.</exception>
    public static SafetensorsEntry Read(string name, JsonElement element, IReadOnlyDictionary<string, ScalarType> types, string where)
    {
        if (element.ValueKind != JsonValueKind.Object
            || !element.TryGetProperty("dtype", out var dtype) || dtype.ValueKind != JsonValueKind.String
            || !element.TryGetProperty("shape", out var shapeElement)
            || !element.TryGetProperty("data_offsets", out var offsetsElement))
        {
            throw new InvalidDataException($"{where}: tensor '{name}' must be an object of dtype, shape and data_offsets.");
        }

        if (!types.TryGetValue(dtype.GetString()!, out var type))
        {
            throw new InvalidDataException($"{where}: tensor '{name}' has dtype '{dtype.GetString()}'; known are "
                + $"{string.Join(", ", types.Keys.Order())}.");
        }

        var shape = Numbers(shapeElement, $"{where}: the shape of tensor '{name}'");
        var offsets = Numbers(offsetsElement, $"{where}: data_offsets of tensor '{name}'");
        if (offsets.Length != 2 || offsets[1] < offsets[0])
        {
            throw new InvalidDataException($"{where}: data_offsets of tensor '{name}' are [{string.Join(", ", offsets)}]; they must be "
                + "its first byte and the one after its last.");
        }

        // Int128: sizes from a hostile file multiply past 64 bits.
        var length = shape.Aggregate(
            (Int128)SafetensorsHeader.SizeOf(type), (product, size) => product > long.MaxValue ? product : product * size);
        if (shape.Contains(0))
        {
            length = 0;
        }

        if (length != offsets[1] - offsets[0])
        {
            throw new InvalidDataException(
                $"{where}: tensor '{name}' has {offsets[1] - offsets[0]} bytes; {dtype.GetString()} of shape "
                + $"[{string.Join(", ", shape)}] takes {length}.");
        }

        return new SafetensorsEntry(name, type, shape, offsets[0], offsets[1]);
    }

    private static long[] Numbers(JsonElement element, string what)
    {
        if (element.ValueKind != JsonValueKind.Array)
        {
            throw new InvalidDataException($"{what} is a JSON {element.ValueKind}; it must be an array of whole numbers.");
        }

        return [.. element.EnumerateArray().Select(item =>
            item.ValueKind == JsonValueKind.Number && item.TryGetInt64(out var number) && number >= 0
                ? number
                : throw new InvalidDataException($"{what} holds {item.GetRawText()}; it must hold whole numbers from 0 on."))];
    }
}
