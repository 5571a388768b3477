using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Timbre.Pipelines.Yaml;

/// <summary>Reads a YAML text into nodes: environment variables replaced, aliases resolved, every mistake in the diagnostics.</summary>
internal sealed class NodeReader
{
    // Aliases of aliases can make a text of a few lines mean billions of values; a pipeline has hundreds.
    private const long LargestSize = 100_000;
    private const int DeepestNesting = 64;

    private readonly SourceText _source;
    private readonly int _firstColumn;
    private readonly Func<string, string?> _environment;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly Dictionary<string, Node> _anchors = [];

    private NodeReader(SourceText source, int start, Func<string, string?> environment, DiagnosticBag diagnostics)
    {
        _source = source;
        _firstColumn = start;
        _environment = environment;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(source.Content[start..]));
    }

    /// <summary>Reads the one document of a text; null when it is empty or is no YAML, and then there is a diagnostic.</summary>
    /// <param name="source">The text.</param>
    /// <param name="start">The offset in the text's first line where the YAML starts.</param>
    /// <param name="environment">Reads environment variables.</param>
    /// <param name="diagnostics">Takes the mistakes.</param>
    public static Node? Read(SourceText source, int start, Func<string, string?> environment, DiagnosticBag diagnostics) =>
        new NodeReader(source, start, environment, diagnostics).ReadDocument();

    private Node? ReadDocument()
    {
        try
        {
            _parser.Consume<StreamStart>();
            if (_parser.Accept<StreamEnd>(out _))
            {
                _diagnostics.Add(new Place(_source, 1, 1), $"{_source.DisplayName} is empty.");
                return null;
            }

            _parser.Consume<DocumentStart>();
            var root = ReadNode(0);
            _parser.Consume<DocumentEnd>();
            if (_parser.TryConsume<DocumentStart>(out var second))
            {
                _diagnostics.Add(PlaceOf(second.Start), "A second document starts here; a pipeline file holds one.");
            }

            return root;
        }
        catch (YamlException failure)
        {
            SyntaxErrors.Report(failure.Message, PlaceOf(failure.Start), _diagnostics);
            return null;
        }
        catch (InvalidOperationException failure)
        {
            // The scanner's own fault on some texts that are no YAML: it reads past what it has buffered.
            SyntaxErrors.Report(failure.Message, PlaceOf(_parser.Current?.End ?? Mark.Empty), _diagnostics);
            return null;
        }
    }

    private Node ReadNode(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"Values are nested more than {DeepestNesting} deep");
        }

        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            return _anchors.TryGetValue(alias.Value.Value, out var target)
                ? target
                : throw new YamlException(alias.Start, alias.End, $"The alias '*{alias.Value.Value}' has no anchor '&{alias.Value.Value}' that ends before it");
        }

        if (_parser.Current is NodeEvent { Tag.IsEmpty: false, Tag.IsNonSpecific: false } tagged)
        {
            _diagnostics.Add(PlaceOf(tagged.Start), $"The tag '{tagged.Tag.Value}' has no meaning in a pipeline; remove it.");
        }

        var anchor = (_parser.Current as NodeEvent)?.Anchor ?? AnchorName.Empty;
        Node node = _parser.Current switch
        {
            SequenceStart => ReadList(depth),
            MappingStart => ReadMap(depth),
            _ => ReadScalar(),
        };
        if (node.Size > LargestSize)
        {
            throw new YamlException(_parser.Current!.Start, _parser.Current.End, $"With its aliases this stands for more than {LargestSize} values");
        }

        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = node;
        }

        return node;
    }

    private ScalarNode ReadScalar()
    {
        var scalar = _parser.Consume<Scalar>();
        var place = PlaceOf(scalar.Start);
        var substituted = Substitution.Of(scalar.Value, _environment);
        foreach (var name in substituted.Undefined)
        {
            _diagnostics.Add(place, $"The environment variable {name} is not set; set it, or write a default: ${{{name}:-default}}.");
        }

        var isPlain = scalar.Style == ScalarStyle.Plain || substituted.IsChanged;
        return new ScalarNode(place, substituted.Text, isPlain)
        {
            Map = new ScalarMap(place, scalar.Style, scalar.Value, substituted),
            IsUndefined = substituted.Undefined.Count > 0,
        };
    }

    private ListNode ReadList(int depth)
    {
        var start = _parser.Consume<SequenceStart>();
        var items = new List<Node>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new ListNode(PlaceOf(start.Start), items);
    }

    private MapNode ReadMap(int depth)
    {
        var start = _parser.Consume<MappingStart>();
        var entries = new Dictionary<string, MapEntry>();
        var merged = new List<MapEntry>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = _parser.Current as Scalar
                ?? throw new YamlException(_parser.Current!.Start, _parser.Current.End, "A key must be a single word; this one is a list, a map or an alias");
            _parser.MoveNext();
            var place = PlaceOf(key.Start);
            var value = ReadNode(depth + 1);
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                merged.AddRange(MergedEntries(place, value));
            }
            else if (entries.TryGetValue(key.Value, out var first))
            {
                _diagnostics.Add(place, $"The key '{key.Value}' is given twice; it was first given on line {first.KeyPlace.Line}. Keep one of them.");
            }
            else
            {
                entries.Add(key.Value, new MapEntry(key.Value, place, value));
            }
        }

        foreach (var entry in merged)
        {
            entries.TryAdd(entry.Key, entry);
        }

        return new MapNode(PlaceOf(start.Start), [.. entries.Values]);
    }

    private IEnumerable<MapEntry> MergedEntries(Place place, Node value)
    {
        var maps = value is ListNode list ? list.Items : [value];
        foreach (var map in maps)
        {
            if (map is not MapNode { Entries: var entries })
            {
                _diagnostics.Add(place, $"'<<' takes the keys of another map; it got {map.Describe()}.");
                continue;
            }

            foreach (var entry in entries)
            {
                yield return entry;
            }
        }
    }

    private Place PlaceOf(Mark mark) => new(_source, (int)mark.Line, (int)mark.Column + (mark.Line == 1 ? _firstColumn : 0));
}
