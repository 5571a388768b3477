using System.Globalization;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Loading;

/// <summary>A value from outside the file: <c>train.optimizer.rmsprop.lr=0.01</c>.</summary>
/// <param name="Segments">The keys and indices of its path.</param>
/// <param name="Value">The value.</param>
internal sealed record Override(IReadOnlyList<OverrideSegment> Segments, Node Value)
{
    /// <summary>How a path is written, as the end of a sentence.</summary>
    public const string PathAdvice = "write keys with '.' between them and indices in brackets, as in features[0].mel-spectrogram.n_mels.";

    /// <summary>Whether the path leads below where another one ends.</summary>
    public bool IsBelow(Override other) =>
        Segments.Count > other.Segments.Count
        && other.Segments.Zip(Segments).All(pair => pair.First.Index is { } index ? pair.Second.Index == index : pair.First.Text == pair.Second.Text);

    /// <summary>Reads an override; null when it is none, and then there is a diagnostic.</summary>
    public static Override? Parse(string text, string baseDirectory, Func<string, string?> environment, DiagnosticBag diagnostics)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var path = equals < 0 ? text : text[..equals];
        var source = new SourceText($"--set {path}", text, baseDirectory) { IsOverride = true };
        var start = new Place(source, 1, 1);
        if (equals < 0)
        {
            diagnostics.Add(start, $"The override '{text}' has no value; write path=value, as in train.epochs=20.");
            return null;
        }

        if (Split(path, start) is not { } segments)
        {
            diagnostics.Add(start, $"The override's path '{path}' cannot be read; {PathAdvice}");
            return null;
        }

        if (segments[0].Text == "extends")
        {
            diagnostics.Add(start, "extends cannot be overridden; name the other file in the pipeline itself.");
            return null;
        }

        // An override without a value says "none", as an empty value in a file does.
        return string.IsNullOrWhiteSpace(text[(equals + 1)..])
            ? new Override(segments, new ScalarNode(new Place(source, 1, equals + 1), "", isPlain: true))
            : NodeReader.Read(source, equals + 1, environment, diagnostics) is { } value ? new Override(segments, value) : null;
    }

    /// <summary>The steps of a path; null where it cannot be read.</summary>
    /// <param name="path">The path.</param>
    /// <param name="start">Where its first letter stands.</param>
    public static IReadOnlyList<OverrideSegment>? Split(string path, Place start)
    {
        var segments = new List<OverrideSegment>();
        var column = start.Column;
        foreach (var part in path.Split('.'))
        {
            var pieces = part.Split('[');
            var isWhole = pieces.Skip(1).All(piece => piece.EndsWith(']') && ReadIndex(piece[..^1]) is not null);
            if (!isWhole || (pieces[0].Length == 0 && (pieces.Length == 1 || segments.Count == 0)) || pieces[0].Contains(']', StringComparison.Ordinal))
            {
                return null;
            }

            if (pieces[0].Length > 0)
            {
                segments.Add(new OverrideSegment(pieces[0], ReadIndex(pieces[0]), start with { Column = column }));
            }

            segments.AddRange(pieces.Skip(1).Select(piece => new OverrideSegment($"[{piece}", ReadIndex(piece[..^1]), start with { Column = column })));
            column += part.Length + 1;
        }

        return segments;
    }

    private static int? ReadIndex(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}

/// <summary>One step of an override's path.</summary>
/// <param name="Text">The key.</param>
/// <param name="Index">The position in a list, where the step can mean one.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record OverrideSegment(string Text, int? Index, Place Place);
