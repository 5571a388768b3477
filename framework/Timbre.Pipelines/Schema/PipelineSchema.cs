using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Descriptions;
using Timbre.Pipelines.Schema;

namespace Timbre.Pipelines;

/// <summary>Writes the JSON schema of pipeline files, for editors and for checks outside Timbre.</summary>
public static class PipelineSchema
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, JSON Schema draft 7, for pipelines that use the plugins of a catalogue; the same text whenever the plugins are the same.</summary>
    public static string Generate(PluginCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var pipeline = OptionsShape.Of(typeof(Pipeline));
        var root = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "Timbre pipeline",
        };
        var shape = ValueSchema.Map(pipeline);
        shape["properties"]!.AsObject().Insert(0, "extends", new JsonObject
        {
            ["description"] = XmlDocumentation.Plain.Summary(typeof(ExtendsSection).GetProperty(nameof(ExtendsSection.Extends))!),
            ["type"] = "string",
        });
        foreach (var (key, value) in shape.ToList())
        {
            shape.Remove(key);
            root[key] = value;
        }

        root["if"] = new JsonObject { ["required"] = new JsonArray("extends") };
        root["then"] = true;
        root["else"] = RequiredKeys.Of(pipeline) ?? new JsonObject();
        root["definitions"] = StageSchema.Definitions(catalogue);
        return root.ToJsonString(Layout) + "\n";
    }
}
