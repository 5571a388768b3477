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

        var made = Make(shape, path, values);
        if (_diagnostics.Count > before || !session.IsTextComplete || node is ScalarNode { IsUndefined: true } || values.Count < entries.Count)
        {
            session.Partials[path] = made;
            return false;
        }

        value = made;
        if (made is not IValidatedOptions validated)
        {
            return true;
        }

        if (owner.Stage is { } stage)
        {
            session.InputChecks[stage] = input => [.. Mistakes(() => validated.Validate(input), path, entries, owner).Select(mistake => mistake.Place.Diagnose(mistake.Message))];
        }

        var contradictions = Mistakes(validated.Validate, path, entries, owner);
        contradictions.ForEach(mistake => Refuse(mistake.Place, mistake.Message));
        session.Partials[path] = made;
        return contradictions.Count == 0;
    }

    private object Make(OptionsShape shape, string path, Dictionary<OptionShape, object?> values)
    {
        var made = Activator.CreateInstance(shape.Type)!;
        foreach (var option in shape.Options)
        {
            if (values.TryGetValue(option, out var bound) || (session.Partials.TryGetValue(Join(path, option.Key), out bound) && option.Property.PropertyType.IsInstanceOfType(bound)))
            {
                option.Property.SetValue(made, bound);
            }
        }

        return made;
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
        else
        {
            session.Faulty.Add(path);
        }
    }

    private static List<(Place Place, string Message)> Mistakes(
        Func<IEnumerable<OptionError>> validate, string path, IReadOnlyList<MapEntry> entries, Owner owner)
    {
        try
        {
            return [.. validate().Select(error =>
            {
                var key = Naming.SnakeCase(error.Option);
                return (entries.FirstOrDefault(entry => entry.Key == key)?.KeyPlace ?? owner.Place, $"{path}: {error.Message}");
            })];
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return [(owner.Place, $"{path}: the options could not be checked: {failure.GetType().Name}: {failure.Message}")];
        }
    }

    private static string Keys(OptionsShape shape, Owner owner) => shape.Options.Count == 0
        ? $"no {owner.KeyWord}s"
        : $"the {owner.KeyWord}{(shape.Options.Count == 1 ? "" : "s")} {string.Join(", ", shape.Options.Select(option => option.Key))}";
}
