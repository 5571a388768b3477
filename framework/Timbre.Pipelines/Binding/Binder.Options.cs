using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Binding;

internal sealed partial class Binder
{
    private bool TryBindOptions(Node? node, OptionsShape shape, string path, Owner owner, out object? value)
    {
        value = null;
        var before = _diagnostics.Count;
        IReadOnlyList<MapEntry> entries = [];
        var values = new Dictionary<OptionShape, object?>();
        if (node is MapNode map)
        {
            entries = map.Entries;
            BindEntries(entries, shape, path, owner, values);
        }
        else if (node is not null && !node.IsNull && shape.Shorthand is { } shorthand)
        {
            entries = [new MapEntry(shorthand.Key, node.Place, node)];
            Bind(entries[0], shorthand, path, values);
        }
        else if (node is not null && !node.IsNull)
        {
            return Refuse(node.Place, $"{path} is {node.Describe()}; it must be a map with {Keys(shape, owner)}.");
        }

        var missingKeys = shape.Options.Where(option => option.IsRequired && entries.All(entry => entry.Key != option.Key));
        foreach (var missing in session.IsTextComplete ? missingKeys : [])
        {
            Refuse(owner.Place, $"{owner.Name} needs the {owner.KeyWord} '{missing.Key}': {Wording.Of(missing.Value, missing.Constraints)}.");
        }

        if (_diagnostics.Count > before || !session.IsTextComplete || node is ScalarNode { IsUndefined: true } || values.Count < entries.Count)
        {
            return false;
        }

        value = Activator.CreateInstance(shape.Type)!;
        foreach (var (option, bound) in values)
        {
            option.Property.SetValue(value, bound);
        }

        return value is not IValidatedOptions validated || FitTogether(validated, path, entries, owner);
    }

    private void BindEntries(IReadOnlyList<MapEntry> entries, OptionsShape shape, string path, Owner owner, Dictionary<OptionShape, object?> values)
    {
        foreach (var entry in entries)
        {
            if (shape.Find(entry.Key) is { } option)
            {
                Bind(entry, option, Join(path, entry.Key), values);
            }
            else
            {
                var known = shape.Options.Select(option => option.Key).ToList();
                var choices = known.Count == 0
                    ? $"It has no {owner.KeyWord}s."
                    : $"Its {owner.KeyWord}{(known.Count == 1 ? " is" : "s are")} {Choices.Nearest(entry.Key, known, owner.Help)}.";
                Refuse(entry.KeyPlace, $"'{entry.Key}' is no {owner.KeyWord} of {owner.Name}.", NearestName.Find(entry.Key, known), choices);
            }
        }
    }

    private void Bind(MapEntry entry, OptionShape option, string path, Dictionary<OptionShape, object?> values)
    {
        session.Locations[path] = entry.KeyPlace.Location;
        if (TryBind(entry.Value, option, path, entry.KeyPlace, out var value))
        {
            values[option] = value;
        }
    }

    private bool FitTogether(IValidatedOptions options, string path, IReadOnlyList<MapEntry> entries, Owner owner)
    {
        var before = _diagnostics.Count;
        try
        {
            foreach (var error in options.Validate())
            {
                var key = Naming.SnakeCase(error.Option);
                Refuse(entries.FirstOrDefault(entry => entry.Key == key)?.KeyPlace ?? owner.Place, $"{path}: {error.Message}");
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            Refuse(owner.Place, $"{path}: the options could not be checked: {failure.GetType().Name}: {failure.Message}");
        }

        return _diagnostics.Count == before;
    }

    private static string Keys(OptionsShape shape, Owner owner) => shape.Options.Count == 0
        ? $"no {owner.KeyWord}s"
        : $"the {owner.KeyWord}{(shape.Options.Count == 1 ? "" : "s")} {string.Join(", ", shape.Options.Select(option => option.Key))}";
}
