using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Timbre.Engine;

/// <summary>Says in which keys two YAML texts differ.</summary>
internal static class YamlDifference
{
    /// <summary>One part of a sentence for each value that differs: <c>train.epochs was 15 and is 20</c>.</summary>
    /// <param name="before">The first text.</param>
    /// <param name="after">The second text.</param>
    /// <param name="ignored">Keys that may differ, with all below them.</param>
    public static IEnumerable<string> Between(string before, string after, params string[] ignored)
    {
        return Values(before, after)
            .Where(value => !ignored.Any(root => value.Key == root || value.Key.StartsWith(root + ".", StringComparison.Ordinal)))
            .Select(value => $"{value.Key} was {Shown(value.Before)} and is {Shown(value.After)}");
    }

    /// <summary>Each value that differs, with what it is on either side; null where it is absent.</summary>
    public static IEnumerable<(string Key, string? Before, string? After)> Values(string before, string after)
    {
        if (before == after)
        {
            return [];
        }

        var old = Flatten(before);
        var now = Flatten(after);
        return old.Keys.Union(now.Keys)
            .Select(key => (Key: key, Before: old.GetValueOrDefault(key), After: now.GetValueOrDefault(key)))
            .Where(value => value.Before != value.After);
    }

    private static string Shown(string? value) => value is null ? "absent" : value.Contains('\n', StringComparison.Ordinal) ? "another text" : value;

    private static Dictionary<string, string> Flatten(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in stream.Documents)
        {
            Collect("", document.RootNode, values);
        }

        return values;
    }

    private static void Collect(string path, YamlNode node, Dictionary<string, string> values)
    {
        switch (node)
        {
            case YamlMappingNode { Children.Count: > 0 } map:
                foreach (var (key, value) in map.Children)
                {
                    Collect(path.Length == 0 ? $"{key}" : $"{path}.{key}", value, values);
                }

                break;
            case YamlSequenceNode { Children.Count: > 0 } list:
                for (var i = 0; i < list.Children.Count; i++)
                {
                    Collect(string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), list.Children[i], values);
                }

                break;
            case YamlMappingNode:
                values[path] = "{}";
                break;
            case YamlSequenceNode:
                values[path] = "[]";
                break;
            default:
                values[path] = node.ToString();
                break;
        }
    }
}
