using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Binding;

internal sealed partial class Binder
{
    private bool TryBindScalar(Node node, ValueShape shape, Constraints constraints, string path, Place keyPlace, out object? value)
    {
        value = null;
        if (node is not ScalarNode scalar || node.IsNull)
        {
            return Refuse(node.IsNull ? keyPlace : node.Place, $"{path} is {node.Describe()}; it must be {Wording.Of(shape, constraints)}.");
        }

        return shape switch
        {
            TextShape => TryBindText(scalar, constraints, path, out value),
            EnumShape names => TryBindEnum(scalar, names, path, out value),
            BooleanShape => TryBindBoolean(scalar, path, out value),
            _ => TryBindNumber(scalar, shape, constraints, path, out value),
        };
    }

    private bool TryBindText(ScalarNode scalar, Constraints constraints, string path, out object? value)
    {
        value = scalar.Text;
        if (constraints.RefuseCount(scalar.Text.Length, "letter") is { } length)
        {
            return Refuse(scalar.Place, $"{path} {length}.");
        }

        if (constraints.Refuse(scalar.Text) is { } refusal)
        {
            var suggestion = constraints.AllowedValues is { } allowed ? NearestName.Find(scalar.Text, allowed) ?? SameEnd(scalar.Text, allowed) : null;
            return Refuse(scalar.Place, $"{path} is {scalar.Describe()}; {refusal}.", suggestion);
        }

        if (constraints.Carried is { } carried)
        {
            return TryCarry(scalar, carried, path, out value);
        }

        return !session.CheckPaths || constraints.Path is not { } kind || TryFindPath(scalar, kind, path);
    }

    private bool TryFindPath(ScalarNode scalar, PathKind kind, string path)
    {
        var (word, exists) = kind == PathKind.File
            ? ("file", (Func<string, bool>)File.Exists)
            : ("folder", Directory.Exists);
        if (scalar.Text.Contains('\0', StringComparison.Ordinal))
        {
            return Refuse(scalar.Place, $"{path} contains a character that no {word} name has.");
        }

        var full = Path.GetFullPath(scalar.Text, session.BaseDirectory);
        if (exists(full))
        {
            session.Rooted[scalar] = new ScalarNode(scalar.Place, full, isPlain: false);
            return true;
        }

        var parent = Path.GetDirectoryName(full.TrimEnd('/'));
        var neighbours = !Directory.Exists(parent) ? []
            : kind == PathKind.File ? Directory.EnumerateFiles(parent) : Directory.EnumerateDirectories(parent);
        var nearest = NearestName.Find(Path.GetFileName(full.TrimEnd('/')), neighbours.Select(neighbour => Path.GetFileName(neighbour)));
        var where = Path.IsPathRooted(scalar.Text) ? "" : $" Relative paths start at {session.BaseDirectory}.";
        return Refuse(scalar.Place, $"{path} names the {word} {scalar.Describe()}, which does not exist.{where}", nearest);
    }

    private bool TryBindEnum(ScalarNode scalar, EnumShape shape, string path, out object? value) =>
        shape.TryParse(scalar.Text, out value)
        || Refuse(scalar.Place, $"{path} is {scalar.Describe()}; it must be {shape.Noun}.", NearestName.Find(scalar.Text, shape.Names));

    private bool TryBindBoolean(ScalarNode scalar, string path, out object? value)
    {
        var isBoolean = Scalars.TryBoolean(scalar.Text, out var truth);
        value = truth;
        if (isBoolean && scalar.IsPlain)
        {
            return true;
        }

        var suggestion = scalar.Text.ToLowerInvariant() switch
        {
            "yes" or "on" or "true" or "1" => "true",
            "no" or "off" or "false" or "0" => "false",
            _ => null,
        };
        return Refuse(scalar.Place, $"{path} is {scalar.Describe()}; it must be true or false{(isBoolean ? ", without quotes" : "")}.", suggestion);
    }

    private bool TryBindNumber(ScalarNode scalar, ValueShape shape, Constraints constraints, string path, out object? value)
    {
        value = null;
        var isNumber = Scalars.TryNumber(scalar.Text, out var number);
        var isInteger = Scalars.IsInteger(scalar.Text);
        if (!scalar.IsPlain || !isNumber || (shape is IntegerShape && !isInteger))
        {
            var quotes = isNumber && !scalar.IsPlain ? ", without quotes" : "";
            return Refuse(scalar.Place, $"{path} is {scalar.Describe()}; it must be {Wording.Of(shape, constraints)}{quotes}.");
        }

        var refusal = constraints.Refuse(number) ?? RefuseSize(scalar.Text, number, shape.Type);
        if (refusal is not null)
        {
            return Refuse(scalar.Place, $"{path} is {scalar.Text}; {refusal}.");
        }

        value = ToType(scalar.Text, number, shape.Type);
        return true;
    }

    // 'recall' and 'test.recall' mean 'validation.recall' where it is the one that ends so.
    private static string? SameEnd(string text, IEnumerable<string> allowed)
    {
        var end = "." + text[(text.LastIndexOf('.') + 1)..];
        return allowed.Where(value => value.EndsWith(end, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null;
    }

    private static object ToType(string text, double number, Type type)
    {
        if (type == typeof(int))
        {
            return (int)number;
        }

        if (type == typeof(long))
        {
            return Scalars.ToInteger(text);
        }

        return type == typeof(float) ? (float)number : (object)number;
    }

    private static string? RefuseSize(string text, double number, Type type)
    {
        if (type == typeof(int) && number is < int.MinValue or > int.MaxValue)
        {
            return $"it must be between {int.MinValue} and {int.MaxValue}";
        }

        return type == typeof(long) && !Scalars.TryInteger(text, out _) ? $"it must be between {long.MinValue} and {long.MaxValue}" : null;
    }
}
