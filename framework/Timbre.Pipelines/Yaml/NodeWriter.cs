using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Timbre.Pipelines.Yaml;

/// <summary>Writes nodes as YAML that reads back to the same values.</summary>
internal static class NodeWriter
{
    /// <summary>Writes a document in block style, one key a line.</summary>
    /// <param name="root">The document.</param>
    /// <param name="replacements">Nodes that are written in place of others.</param>
    public static string Write(Node root, IReadOnlyDictionary<Node, Node> replacements)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var emitter = new Emitter(text, new EmitterSettings(bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024));
        emitter.Emit(new StreamStart());
        emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        Write(emitter, root, replacements);
        emitter.Emit(new DocumentEnd(isImplicit: true));
        emitter.Emit(new StreamEnd());
        return text.ToString();
    }

    private static void Write(Emitter emitter, Node node, IReadOnlyDictionary<Node, Node> replacements)
    {
        switch (replacements.GetValueOrDefault(node, node))
        {
            case ListNode list:
                emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, IsShort(list) ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (var item in list.Items)
                {
                    Write(emitter, item, replacements);
                }

                emitter.Emit(new SequenceEnd());
                break;
            case MapNode map:
                emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, map.Entries.Count == 0 ? MappingStyle.Flow : MappingStyle.Block));
                foreach (var entry in map.Entries)
                {
                    emitter.Emit(Scalar(entry.Key, IsSafePlain(entry.Key) ? ScalarStyle.Plain : ScalarStyle.DoubleQuoted));
                    Write(emitter, entry.Value, replacements);
                }

                emitter.Emit(new MappingEnd());
                break;
            case ScalarNode scalar:
                emitter.Emit(Scalar(scalar.IsNull ? "null" : Substitution.Escape(scalar.Text), StyleOf(scalar)));
                break;
        }
    }

    private static bool IsShort(ListNode list) => list.Items.All(item => item is ScalarNode scalar && StyleOf(scalar) == ScalarStyle.Plain);

    private static ScalarStyle StyleOf(ScalarNode scalar)
    {
        if (scalar.IsNull || (scalar.IsPlain && IsSafePlain(scalar.Text)))
        {
            return ScalarStyle.Plain;
        }

        return IsSafeLiteral(scalar.Text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted;
    }

    /// <summary>Whether a text reads back as it is without quotes, in block and flow style.</summary>
    public static bool IsSafePlain(string text) =>
        text.Length > 0
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '.' or '/' or '_' || (text[0] is '-' or '+' && text.Length > 1 && char.IsAsciiLetterOrDigit(text[1])))
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '/' or '_' or '-' or '+' or '=' or '(' or ')');

    private static bool IsSafeLiteral(string text) =>
        text.Contains('\n', StringComparison.Ordinal)
        && text[0] is not (' ' or '\n')
        && text.All(character => character is '\n' or (>= ' ' and <= '~'))
        && !text.Split('\n').Any(line => line.EndsWith(' '));

    private static Scalar Scalar(string text, ScalarStyle style) =>
        new(AnchorName.Empty, TagName.Empty, text, style, isPlainImplicit: style == ScalarStyle.Plain, isQuotedImplicit: style != ScalarStyle.Plain);
}
