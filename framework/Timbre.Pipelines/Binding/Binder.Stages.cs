using System.Reflection;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Binding;

internal sealed partial class Binder
{
    private static readonly OptionsShape NoOptions = new(typeof(object), []);

    private bool TryBindStage(Node node, StageShape shape, string path, Place keyPlace, out object? value)
    {
        value = null;
        if (!TryReadStage(node, shape, path, keyPlace, out var name, out var place, out var options))
        {
            return false;
        }

        if (session.Catalogue.Find(shape.Kind, name) is not { } entry)
        {
            return session.IsCatalogueComplete && RefuseUnknown(shape.Kind, name, path, place);
        }

        var stage = path;
        path = Join(path, name);
        session.Locations[path] = place.Location;
        var owner = new Owner(name, "option", place) { Help = $"timbre plugins describe {name}", Stage = stage };
        object? bound = null;
        if (entry.Options is null ? !TryBindOptions(options, NoOptions, path, owner, out _) : !TryBindOptions(options, entry.Options, path, owner, out bound))
        {
            return false;
        }

        if (!TryConstruct(entry, bound, new StageSite(path, place, options, session), out var plugin))
        {
            return false;
        }

        if (!session.Assemblies.Contains(entry.Assembly))
        {
            session.Assemblies.Add(entry.Assembly);
        }

        value = Activator.CreateInstance(shape.Type, name, plugin, place.Location);
        return true;
    }

    private bool TryReadStage(Node node, StageShape shape, string path, Place keyPlace, out string name, out Place place, out Node? options)
    {
        (name, place, options) = ("", node.Place, null);
        switch (node)
        {
            case ScalarNode { IsNull: false } scalar:
                name = scalar.Text;
                return true;
            case MapNode { Entries: [var only] }:
                (name, place, options) = (only.Key, only.KeyPlace, only.Value);
                return true;
            case MapNode { Entries: [var first, ..] } map:
                var keys = string.Join(", ", map.Entries.Select(entry => entry.Key));
                var advice = session.Catalogue.Find(shape.Kind, first.Key) is null
                    ? ""
                    : $" If the others are options of {first.Key}, indent them below it.";
                return Refuse(node.Place, $"{path} has {map.Entries.Count} keys ({keys}); it must be {shape.Noun}.{advice}");
            default:
                return Refuse(node.IsNull ? keyPlace : node.Place, $"{path} is {node.Describe()}; it must be {shape.Noun}.");
        }
    }

    private bool RefuseUnknown(PluginKind kind, string name, string path, Place place)
    {
        var others = PluginKind.All.Where(other => session.Catalogue.Find(other, name) is not null).ToList();
        if (others.Count > 0)
        {
            return Refuse(place, $"{path} needs {kind.WithArticle}; '{name}' is {string.Join(" and ", others.Select(other => other.WithArticle))}.");
        }

        var known = session.Catalogue.Names(kind);
        return Refuse(
            place,
            $"{path} names the {kind} '{name}', which is not known.",
            NearestName.Find(name, known),
            known.Count == 0 ? $"There is no {kind} at all." : $"Known are {Choices.Nearest(name, known, "timbre plugins list")}.");
    }

    private bool TryConstruct(PluginEntry entry, object? options, StageSite site, out object? plugin)
    {
        plugin = null;
        try
        {
            plugin = entry.Create(options, site);
            return plugin is not null;
        }
        catch (Exception failure) when (failure is FileNotFoundException or FileLoadException or TypeLoadException or MissingMemberException)
        {
            return Refuse(site.Place, $"{site.Path}: {entry.Assembly.Name} ({entry.Assembly.Path}) misses a dependency: {FirstLine(failure)}");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            var cause = failure is TargetInvocationException { InnerException: { } inner } ? inner : failure;
            return Refuse(site.Place, $"{site.Path}: the plugin could not be made: {cause.GetType().Name}: {FirstLine(cause)}");
        }
    }

    private static string FirstLine(Exception failure) => failure.Message.Split('\n')[0].Trim();
}
