using System.Text.Json.Nodes;

namespace Timbre.Pipelines.Tests.Schema;

public sealed class PipelineSchemaTests
{
    private static readonly JsonNode Root = JsonNode.Parse(PipelineSchema.Generate(TestPlugins.Catalogue))!;

    [Fact]
    public void The_text_is_the_same_each_time_and_ends_with_a_line()
    {
        var text = PipelineSchema.Generate(TestPlugins.Catalogue);

        PipelineSchema.Generate(TestPlugins.Catalogue).ShouldBe(text);
        text.ShouldEndWith("}\n");
        text.ShouldNotContain("\r");
    }

    [Theory]
    [InlineData("properties.train.properties.epochs", """{"description":"The largest number of passes over the training data.","default":15,"type":["integer","string"],"pattern":"\\$\\{[A-Za-z_]","minimum":1,"maximum":100000}""")]
    [InlineData("properties.seed", """{"description":"Every random draw of the run follows from this number: split, weights, order, augmentation. The same seed gives the same weights.","default":0,"type":["integer","string"],"pattern":"\\$\\{[A-Za-z_]","minimum":0}""")]
    [InlineData("properties.data.properties.clip.properties.short", """{"description":"What fills a recording that is shorter than the clip.","default":"zero-pad","anyOf":[{"enum":["zero-pad","zero-pad-sides","repeat"]},{"type":"string","pattern":"\\$\\{[A-Za-z_]"}]}""")]
    [InlineData("properties.predict.properties.hop_seconds.type", """["number","string","null"]""")]
    [InlineData("properties.name.pattern", "\"^(?:[a-z0-9][a-z0-9._-]*)$|\\\\$\\\\{[A-Za-z_]\"")]
    [InlineData("properties.data.properties.labels", """{"description":"The classes, in the order of the model's outputs. A recording with another label is an error, unless label_map renames it or filter leaves it out.","type":"array","items":{"type":["string","number","boolean"]},"minItems":2}""")]
    [InlineData("properties.augment.anyOf", """[{"type":["array","null"],"items":{"$ref":"#/definitions/augmenter"}},{"$ref":"#/definitions/augmenter"}]""")]
    [InlineData("properties.model", """{"description":"The network.","allOf":[{"$ref":"#/definitions/model"}]}""")]
    [InlineData("definitions.augmenter.anyOf.0", """{"type":"string","enum":["shift"]}""")]
    [InlineData("definitions.source.maxProperties", "1")]
    [InlineData("definitions.augmenter\\.script.anyOf.0.minProperties", "1")]
    [InlineData("definitions.layer.anyOf.1.properties.relu", """{"type":["object","null"],"maxProperties":0}""")]
    [InlineData("definitions.augmenter.anyOf.1.properties.shift", """{"description":"Shifts a waveform.","allOf":[{"$ref":"#/definitions/augmenter.shift"}]}""")]
    [InlineData("definitions.augmenter.anyOf.1.additionalProperties", "false")]
    [InlineData("definitions.augmenter.anyOf.1.maxProperties", "1")]
    [InlineData("definitions.source\\.listing.allOf", """[{"required":["file"]}]""")]
    [InlineData("definitions.augmenter\\.shift.additionalProperties", "false")]
    [InlineData("definitions.augmenter\\.shift.properties.probability.exclusiveMinimum", "0")]
    [InlineData("definitions.layer\\.conv2d.properties.kernel.anyOf.0", """{"type":"array","items":{"type":["integer","string"],"pattern":"\\$\\{[A-Za-z_]","minimum":1,"maximum":99},"minItems":1,"maxItems":2}""")]
    [InlineData("else", """{"required":["name","data","model"],"properties":{"data":{"required":["source","labels"]},"tune":{"required":["space"],"properties":{"prune":{"required":["halving"]}}}}}""")]
    [InlineData("additionalProperties", "false")]
    public void It_says_of_a_key_what_the_binder_takes(string path, string expected) =>
        At(path).ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldBe(expected);

    [Fact]
    public void Every_key_of_a_pipeline_has_a_description() => Undescribed(Root["properties"]!.AsObject(), "").ShouldBeEmpty();

    [Fact]
    public void A_new_plugin_is_in_the_schema_and_nothing_else_changes()
    {
        var more = JsonNode.Parse(PipelineSchema.Generate(TestPlugins.Catalogue.WithTypes(typeof(Plugins.Both))))!;

        more["definitions"]!["feature"]!["anyOf"]![0]!["enum"]!.AsArray().Select(name => (string)name!).ShouldContain("both");
        more["properties"]!.ToJsonString().ShouldBe(Root["properties"]!.ToJsonString());
    }

    private static JsonNode At(string path) => path.Replace("\\.", "\0", StringComparison.Ordinal).Split('.').Aggregate(Root, (node, step) =>
        node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step.Replace('\0', '.')]!);

    private static IEnumerable<string> Undescribed(JsonObject properties, string path) => properties.SelectMany(property =>
    {
        var below = property.Value!["properties"] is JsonObject inner ? Undescribed(inner, $"{path}{property.Key}.") : [];
        return property.Value["description"] is null ? below.Append(path + property.Key) : below;
    });
}
