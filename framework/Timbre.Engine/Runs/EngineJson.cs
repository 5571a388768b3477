using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbre.Engine;

/// <summary>How the engine writes JSON: keys as in the pipeline's YAML, numbers that read back to the same bits.</summary>
internal static class EngineJson
{
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    public static JsonSerializerOptions OneLine { get; } = Make(indented: false);

    private static JsonSerializerOptions Make(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };
}
