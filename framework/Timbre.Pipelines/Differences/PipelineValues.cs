using System.Globalization;
using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Loading;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines;

/// <summary>The values of a pipeline by their paths, each in one spelling; what no plugin's options describe stays as it is written.</summary>
internal sealed class PipelineValues
{
    private readonly string? _baseDirectory;
    private readonly PluginCatalogue _catalogue;
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.Ordinal);

    public PipelineValues(Node root, string? baseDirectory, PluginCatalogue catalogue)
    {
        _baseDirectory = baseDirectory;
        _catalogue = catalogue;
        Collect(root is MapNode map ? map.Without(TuneSection.Key) : root, new OptionsValueShape(typeof(Pipeline)), Constraints.None, "");
    }

    /// <summary>The values that are written, in order.</summary>
    public IReadOnlyDictionary<string, string> Written => _written;

    /// <summary>The value at a path, written or by default; null where there is none.</summary>
    public string? Find(string path) => _written.GetValueOrDefault(path) ?? _defaults.GetValueOrDefault(path);

    private void Collect(Node node, ValueShape? shape, Constraints constraints, string path)
    {
        switch (shape)
        {
            case ListShape list:
                foreach (var (i, item) in (node is ListNode items ? items.Items : node.IsNull ? [] : [node]).Index())
                {
                    Collect(item, list.Item, constraints, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                }

                break;
            case OptionsValueShape { Options: var options }:
                CollectOptions(node, options, path);
                break;
            case StageShape stage when node is ScalarNode { IsNull: false } or MapNode { Entries: [_] }:
                CollectStage(node, stage, path);
                break;
            case DictionaryShape dictionary when node is MapNode map:
                foreach (var entry in map.Entries)
                {
                    Collect(entry.Value, dictionary.Value, constraints, Join(path, entry.Key));
                }

                break;
            default:
                CollectPlain(node, shape, constraints, path);
                break;
        }
    }

    private void CollectOptions(Node? node, OptionsShape shape, string path)
    {
        var entries = node switch
        {
            MapNode map => map.Entries,
            null or { IsNull: true } => [],
            _ when shape.Shorthand is { } shorthand => [new MapEntry(shorthand.Key, node.Place, node)],
            _ => null,
        };
        if (entries is null)
        {
            CollectPlain(node!, null, Constraints.None, path);
            return;
        }

        foreach (var option in shape.Options)
        {
            CollectDefault(option, path, isWritten: entries.Any(entry => entry.Key == option.Key));
        }

        foreach (var entry in entries)
        {
            var option = shape.Find(entry.Key);
            var constraints = path.Length == 0 && entry.Key == PluginPaths.Key ? Constraints.None with { Path = PathKind.Folder } : option?.Constraints;
            if (!entry.Value.IsNull || option is not { IsNullable: true, Default: null })
            {
                Collect(entry.Value, option?.Value, constraints ?? Constraints.None, PathOf(path, entry.Key, option));
            }
        }
    }

    private void CollectDefault(OptionShape option, string path, bool isWritten)
    {
        if (option is { Value: OptionsValueShape section, Default: not null })
        {
            if (!isWritten)
            {
                CollectOptions(null, section.Options, Join(path, option.Key));
            }
        }
        else if (DefaultText(option) is { } text)
        {
            _defaults[PathOf(path, option.Key, option)] = text;
        }
    }

    private void CollectStage(Node node, StageShape shape, string path)
    {
        var (name, options) = node is MapNode { Entries: [var only] } ? (only.Key, only.Value) : (((ScalarNode)node).Text, null);
        _written[path] = name;
        if (_catalogue.Find(shape.Kind, name)?.Options is { } known)
        {
            CollectOptions(options, known, Join(path, name));
        }
        else if (options is { IsNull: false })
        {
            Collect(options, null, Constraints.None, Join(path, name));
        }
    }

    private void CollectPlain(Node node, ValueShape? shape, Constraints constraints, string path)
    {
        switch (node)
        {
            case ListNode { Items: var items }:
                foreach (var (i, item) in items.Index())
                {
                    Collect(item, null, constraints, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"));
                }

                break;
            case MapNode { Entries: var entries }:
                foreach (var entry in entries)
                {
                    Collect(entry.Value, null, constraints, Join(path, entry.Key));
                }

                break;
            case ScalarNode { IsNull: true }:
                _written[path] = "null";
                break;
            case ScalarNode scalar:
                _written[path] = Text(scalar, shape, constraints);
                break;
        }
    }

    private string Text(ScalarNode scalar, ValueShape? shape, Constraints constraints) => shape switch
    {
        IntegerShape when Scalars.TryInteger(scalar.Text, out var number) => number.ToString(CultureInfo.InvariantCulture),
        IntegerShape or NumberShape when Scalars.TryNumber(scalar.Text, out var number) => Number(number),
        BooleanShape when Scalars.TryBoolean(scalar.Text, out var truth) => truth ? "true" : "false",
        EnumShape names when names.TryParse(scalar.Text, out var value) => Naming.KebabCase(value!.ToString()!),
        _ when _baseDirectory is not null && (constraints.Path is not null || constraints.Carried is not null) =>
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(scalar.Text, _baseDirectory)),
        _ => scalar.Text,
    };

    private static string? DefaultText(OptionShape option) => option.Default switch
    {
        bool truth => truth ? "true" : "false",
        Enum value => Naming.KebabCase(value.ToString()),
        float number => Number(double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)),
        double number => Number(number),
        int or long => Convert.ToString(option.Default, CultureInfo.InvariantCulture),
        string text => text,
        _ => null,
    };

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    // A list that may be written without its key is: model.layers[2], as --set takes it.
    private static string PathOf(string path, string key, OptionShape? option) =>
        option is { IsShorthand: true, Value: ListShape or StageShape } && path.Length > 0 ? path : Join(path, key);

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}.{key}";
}
