using System.Text.Json;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines;

/// <summary>Any value of YAML: a number, a text, a list, a map.</summary>
public sealed class YamlValue
{
    internal YamlValue(Node node) => Text = Write(node);

    /// <summary>The value on one line: <c>{ conv2d: { filters: 8 } }</c>.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string Write(Node node) => node switch
    {
        ListNode list => $"[{string.Join(", ", list.Items.Select(Write))}]",
        MapNode { Entries.Count: 0 } => "{}",
        MapNode map => $"{{ {string.Join(", ", map.Entries.Select(entry => $"{Scalar(entry.Key, isPlain: !IsSpecial(entry.Key))}: {Write(entry.Value)}"))} }}",
        ScalarNode { IsNull: true } => "null",
        ScalarNode scalar => Scalar(scalar.Text, scalar.IsPlain),
        _ => "null",
    };

    private static string Scalar(string text, bool isPlain) =>
        isPlain && NodeWriter.IsSafePlain(text) ? text : JsonSerializer.Serialize(Substitution.Escape(text), QuotedText.Layout);

    private static bool IsSpecial(string key) => key is "null" or "Null" or "NULL" or "<<" || Scalars.IsNumberOrBoolean(key);

    private static class QuotedText
    {
        public static readonly JsonSerializerOptions Layout = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
