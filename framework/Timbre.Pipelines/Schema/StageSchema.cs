using System.Text.Json.Nodes;
using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Descriptions;

namespace Timbre.Pipelines.Schema;

/// <summary>The schemas of stages: for each kind, a plugin's bare name or a map of one key, its name, with its options.</summary>
internal static class StageSchema
{
    public static string Reference(PluginKind kind) => $"#/definitions/{kind.Name}";

    /// <summary>One definition for each kind, and one for the options of each plugin.</summary>
    public static JsonObject Definitions(PluginCatalogue catalogue)
    {
        var definitions = new JsonObject();
        foreach (var kind in PluginKind.All)
        {
            var plugins = catalogue.Entries.Where(entry => entry.Kind == kind).ToList();
            definitions[kind.Name] = Stage(plugins);
            foreach (var plugin in plugins.Where(plugin => plugin.Options is not null))
            {
                definitions[DefinitionName(plugin)] = Options(plugin.Options!);
            }
        }

        return definitions;
    }

    private static JsonObject Stage(List<PluginEntry> plugins)
    {
        var map = new JsonObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["maxProperties"] = 1,
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(plugins.Select(plugin => KeyValuePair.Create(plugin.Name, (JsonNode?)Plugin(plugin)))),
        };
        JsonNode[] bareNames = [.. plugins.Where(plugin => plugin.Options?.IsOptional ?? true).Select(plugin => (JsonNode)plugin.Name)];
        return bareNames.Length == 0
            ? map
            : new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(bareNames) }, map) };
    }

    private static JsonObject Plugin(PluginEntry plugin)
    {
        var schema = new JsonObject();
        if (XmlDocumentation.Plain.Summary(plugin.Type) is { Length: > 0 } summary)
        {
            schema["description"] = summary;
        }

        if (plugin.Options is null)
        {
            schema["type"] = new JsonArray("object", "null");
            schema["maxProperties"] = 0;
        }
        else
        {
            schema["allOf"] = new JsonArray(new JsonObject { ["$ref"] = $"#/definitions/{DefinitionName(plugin)}" });
        }

        return schema;
    }

    private static JsonObject Options(OptionsShape shape)
    {
        var map = ValueSchema.Map(shape);
        if (RequiredKeys.Of(shape) is { } required)
        {
            map["allOf"] = new JsonArray(required);
        }

        if (shape.IsOptional)
        {
            ValueSchema.AllowNull(map);
        }
        else
        {
            map["minProperties"] = 1;
        }

        return shape.Shorthand is { } shorthand
            ? new JsonObject { ["anyOf"] = new JsonArray(map, ValueSchema.Of(shorthand)) }
            : map;
    }

    private static string DefinitionName(PluginEntry plugin) => $"{plugin.Kind.Name}.{plugin.Name}";
}
