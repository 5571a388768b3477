using YamlDotNet.Core;

namespace Timbre.Pipelines.Yaml;

/// <summary>Finds the place in the YAML source of each character of a scalar, whatever way the scalar is written: literal, folded, quoted or plain.</summary>
/// <remarks>
/// YAML drops indentation, folds line breaks and decodes escapes, but keeps all other characters in order. So text and source are walked together,
/// white space on either side skipped, escapes counted as the one character that they stand for.
/// </remarks>
internal sealed class ScalarMap
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly Lazy<int[]> _offsets;

    /// <summary>Maps a scalar of a YAML text.</summary>
    /// <param name="start">Where the scalar starts: its quote, its block indicator or its first character.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="raw">Its text as YAML reads it.</param>
    /// <param name="substituted">The text with environment variables replaced, and the offset in <paramref name="raw"/> of each character.</param>
    public ScalarMap(Place start, ScalarStyle style, string raw, Substitution substituted)
    {
        _source = start.Text;
        _text = substituted.Text;
        _offsets = new Lazy<int[]>(() =>
        {
            var aligned = Align(_source.Content, OffsetOf(_source.Content, start.Line, start.Column), raw, style);
            return [.. substituted.Offsets.Select(offset => aligned[offset])];
        });
    }

    /// <summary>Maps a whole file, whose text is its source.</summary>
    public ScalarMap(SourceText file)
    {
        _source = file;
        _text = file.Content;
        _offsets = new Lazy<int[]>(() => [.. Enumerable.Range(0, file.Content.Length + 1)]);
    }

    /// <summary>The place of a character of the text, named by its line and column there, both counted from 0.</summary>
    public Place PlaceOf(int line, int column)
    {
        var inText = Math.Min(OffsetOf(_text, line + 1, column + 1), _text.Length);
        var offset = Math.Min(_offsets.Value[inText], _source.Content.Length);
        var lineStart = offset == 0 ? 0 : _source.Content.LastIndexOf('\n', offset - 1) + 1;
        return new Place(_source, _source.Content.AsSpan(0, offset).Count('\n') + 1, offset - lineStart + 1);
    }

    private static int OffsetOf(string content, int line, int column)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
        {
            var end = content.IndexOf('\n', start);
            if (end < 0)
            {
                return content.Length;
            }

            start = end + 1;
        }

        return Math.Min(start + column - 1, content.Length);
    }

    private static int[] Align(string source, int start, string text, ScalarStyle style)
    {
        var at = style switch
        {
            ScalarStyle.Literal or ScalarStyle.Folded => Math.Max(source.IndexOf('\n', start), start) + 1,
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => start + 1,
            _ => start,
        };
        var offsets = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            at = style == ScalarStyle.DoubleQuoted ? SkipEscapedLineBreaks(source, at) : at;
            if (!char.IsWhiteSpace(text[i]))
            {
                at = SkipWhiteSpace(source, at);
            }

            offsets[i] = at;
            at += LengthInSource(source, at, text[i], style);
        }

        offsets[text.Length] = at;
        return offsets;
    }

    private static int SkipWhiteSpace(string source, int at)
    {
        while (at < source.Length && char.IsWhiteSpace(source[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipEscapedLineBreaks(string source, int at)
    {
        while (at + 1 < source.Length && source[at] == '\\' && source[at + 1] is '\r' or '\n')
        {
            at = SkipWhiteSpace(source, at + 1);
        }

        return at;
    }

    private static int LengthInSource(string source, int at, char character, ScalarStyle style)
    {
        if (at >= source.Length)
        {
            return 0;
        }

        return (style, source[at]) switch
        {
            (ScalarStyle.DoubleQuoted, '\\') when at + 1 < source.Length => source[at + 1] switch
            {
                'x' => 4,
                'u' => 6,
                'U' => char.IsHighSurrogate(character) ? 0 : 10,
                _ => 2,
            },
            (ScalarStyle.SingleQuoted, '\'') => 2,
            (_, '\r') when character == '\n' => 2,
            (_, var found) => found == character ? 1 : 0,
        };
    }
}
