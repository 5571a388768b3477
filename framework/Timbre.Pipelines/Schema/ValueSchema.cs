using System.Text.Json.Nodes;
using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Descriptions;

namespace Timbre.Pipelines.Schema;

/// <summary>The schema of values: what the binder takes for each shape.</summary>
internal static class ValueSchema
{
    // Any value may come from the environment, so a text with ${NAME} in it is allowed wherever a number or a name is.
    private const string Variable = @"\$\{[A-Za-z_]";

    /// <summary>A map with the keys of a record, none of them required.</summary>
    public static JsonObject Map(OptionsShape shape) => new()
    {
        ["type"] = "object",
        ["additionalProperties"] = false,
        ["properties"] = new JsonObject(shape.Options.Select(option => KeyValuePair.Create(option.Key, (JsonNode?)Of(option)))),
    };

    /// <summary>The value of an option, with its description and default.</summary>
    public static JsonObject Of(OptionShape option)
    {
        var schema = Of(option.Value, option.Constraints);
        if (option.IsNullable)
        {
            AllowNull(schema);
        }

        var described = new JsonObject();
        if (XmlDocumentation.Plain.Summary(option.Property) is { Length: > 0 } summary)
        {
            described["description"] = summary;
        }

        if (DefaultValue.ToJson(option.Default) is { } value)
        {
            described["default"] = value;
        }

        // Draft 7 ignores everything beside a reference.
        if (schema.ContainsKey("$ref") && described.Count > 0)
        {
            described["allOf"] = new JsonArray(schema);
            return described;
        }

        foreach (var (key, part) in schema.ToList())
        {
            schema.Remove(key);
            described[key] = part;
        }

        return described;
    }

    public static JsonObject Of(ValueShape shape, Constraints constraints) => shape switch
    {
        TextShape => Text(constraints),
        BooleanShape => new JsonObject { ["type"] = new JsonArray("boolean", "string"), ["pattern"] = Variable },
        IntegerShape => Number("integer", constraints),
        NumberShape => Number("number", constraints),
        EnumShape names => OneOf(names.Names),
        ListShape list => List(list, constraints),
        DictionaryShape dictionary => new JsonObject
        {
            ["type"] = new JsonArray("object", "null"),
            ["additionalProperties"] = Of(dictionary.Value, constraints with { Count = null }),
        },
        OptionsValueShape options => Section(options.Options),
        StageShape stage => new JsonObject { ["$ref"] = StageSchema.Reference(stage.Kind) },
        _ => [],
    };

    /// <summary>Lets a value also be null.</summary>
    public static void AllowNull(JsonObject schema)
    {
        if (schema["type"] is { } type)
        {
            string[] types = type is JsonArray several ? [.. several.Select(name => (string)name!)] : [(string)type!];
            schema["type"] = new JsonArray([.. types.Append("null").Distinct().Select(name => (JsonNode)name)]);
        }
        else if (schema["anyOf"] is JsonArray choices)
        {
            choices.Add(new JsonObject { ["type"] = "null" });
        }
        else
        {
            var copy = schema.DeepClone();
            schema.Clear();
            schema["anyOf"] = new JsonArray(copy, new JsonObject { ["type"] = "null" });
        }
    }

    private static JsonObject Section(OptionsShape shape)
    {
        var map = Map(shape);
        if (shape.Shorthand is not { } shorthand)
        {
            AllowNull(map);
            return map;
        }

        return new JsonObject { ["anyOf"] = new JsonArray(map, Of(shorthand)) };
    }

    private static JsonObject Text(Constraints constraints)
    {
        if (constraints.AllowedValues is { } allowed)
        {
            return OneOf(allowed);
        }

        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (constraints.Pattern is { } pattern)
        {
            schema["pattern"] = $"^(?:{pattern})$|{Variable}";
        }

        if (constraints.Count is { } count)
        {
            schema["minLength"] = count.Least;
            if (count.Most < int.MaxValue)
            {
                schema["maxLength"] = count.Most;
            }
        }

        return schema;
    }

    private static JsonObject OneOf(IEnumerable<string> names) => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["enum"] = new JsonArray([.. names.Select(name => (JsonNode)name)]) },
            new JsonObject { ["type"] = "string", ["pattern"] = Variable }),
    };

    private static JsonObject Number(string type, Constraints constraints)
    {
        var schema = new JsonObject { ["type"] = new JsonArray(type, "string"), ["pattern"] = Variable };
        if (constraints.Bounds is { HasLeast: true } from)
        {
            schema[from.ExcludesLeast ? "exclusiveMinimum" : "minimum"] = from.Least;
        }

        if (constraints.Bounds is { HasMost: true } to)
        {
            schema[to.ExcludesMost ? "exclusiveMaximum" : "maximum"] = to.Most;
        }

        return schema;
    }

    private static JsonObject List(ListShape list, Constraints constraints)
    {
        var (least, most) = constraints.Count ?? (0, int.MaxValue);
        var itemConstraints = constraints with { Count = null };
        var array = new JsonObject { ["type"] = least == 0 ? new JsonArray("array", "null") : "array", ["items"] = Of(list.Item, itemConstraints) };
        if (least > 0)
        {
            array["minItems"] = least;
        }

        if (most < int.MaxValue)
        {
            array["maxItems"] = most;
        }

        return least > 1 ? array : new JsonObject { ["anyOf"] = new JsonArray(array, Of(list.Item, itemConstraints)) };
    }
}
