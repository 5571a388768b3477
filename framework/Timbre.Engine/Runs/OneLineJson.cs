using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbre.Engine;

/// <summary>Writes a property of many numbers on one line of an indented file.</summary>
internal sealed class OneLineJson<T> : JsonConverter<T>
{
    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(ref reader, EngineJson.OneLine);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(JsonSerializer.Serialize(value, EngineJson.OneLine));
}
