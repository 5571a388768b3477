using System.Text.Json.Nodes;
using Timbre.Pipelines.Binding;

namespace Timbre.Pipelines.Schema;

/// <summary>The required keys of a pipeline's sections, apart from the sections: a pipeline that extends another may leave any of them to it.</summary>
internal static class RequiredKeys
{
    /// <summary>The requirements of a section and the sections within, or null if there are none.</summary>
    public static JsonObject? Of(OptionsShape shape)
    {
        var required = shape.Options.Where(option => option.IsRequired).Select(option => (JsonNode)option.Key).ToArray();
        var below = shape.Options
            .Where(option => option.Value is OptionsValueShape)
            .Select(option => (option.Key, Required: Of(((OptionsValueShape)option.Value).Options)))
            .Where(section => section.Required is not null)
            .Select(section => KeyValuePair.Create(section.Key, (JsonNode?)section.Required))
            .ToList();
        if (required.Length == 0 && below.Count == 0)
        {
            return null;
        }

        var result = new JsonObject();
        if (required.Length > 0)
        {
            result["required"] = new JsonArray(required);
        }

        if (below.Count > 0)
        {
            result["properties"] = new JsonObject(below);
        }

        return result;
    }
}
