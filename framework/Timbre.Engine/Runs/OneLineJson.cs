using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbre.Engine;

/// <summary>Writes a list with each item on one line of an indented file.</summary>
internal sealed class OneLineJson<T> : JsonConverter<IReadOnlyList<T>>
{
    /// <inheritdoc/>
    public override IReadOnlyList<T>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<IReadOnlyList<T>>(ref reader, EngineJson.OneLine);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var item in value)
        {
            writer.WriteRawValue(JsonSerializer.Serialize(item, EngineJson.OneLine));
        }

        writer.WriteEndArray();
    }
}
