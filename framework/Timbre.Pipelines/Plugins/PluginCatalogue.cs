using System.Reflection;
using Timbre.Pipelines.Descriptions;
using Timbre.Pipelines.Scripts;

namespace Timbre.Pipelines;

/// <summary>The plugins that a pipeline can name. Immutable.</summary>
public sealed class PluginCatalogue
{
    private static readonly Lazy<PluginCatalogue> LazyFirstParty = new(() => LoadFolder(FirstPartyFolder));

    private readonly Dictionary<(PluginKind Kind, string Name), PluginEntry> _entries;

    private PluginCatalogue(Dictionary<(PluginKind Kind, string Name), PluginEntry> entries) => _entries = entries;

    /// <summary>Only what is part of Timbre.Pipelines itself: the script stages.</summary>
    public static PluginCatalogue BuiltIn { get; } = new PluginCatalogue([]).With(ScriptPlugins.All);

    /// <summary>Where the plugins are that come with Timbre: the folder <c>plugins</c> beside the program.</summary>
    public static string FirstPartyFolder => Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>The plugins that come with Timbre, from the folder <c>plugins</c> beside the program.</summary>
    /// <exception cref="PluginLoadException">One of them cannot be loaded.</exception>
    public static PluginCatalogue FirstParty => LazyFirstParty.Value;

    /// <summary>What each plugin is, by kind in the order of <see cref="PluginKind.All"/>, then by name.</summary>
    public IReadOnlyList<PluginDescription> Describe() => [.. Entries.Select(entry => PluginDescription.Of(entry, XmlDocumentation.Plain))];

    /// <summary>The plugins, by kind in the order of <see cref="PluginKind.All"/>, then by name.</summary>
    internal IEnumerable<PluginEntry> Entries =>
        _entries.Values.OrderBy(entry => PluginKind.All.ToList().IndexOf(entry.Kind)).ThenBy(entry => entry.Name, StringComparer.Ordinal);

    /// <summary>Loads a folder of first-party plugins: one folder for each assembly, with its dependencies.</summary>
    /// <param name="folder">An absolute path; a folder that does not exist holds no plugins.</param>
    /// <exception cref="PluginLoadException">An assembly cannot be loaded, or two plugins have one name.</exception>
    public static PluginCatalogue LoadFolder(string folder)
    {
        var paths = Directory.Exists(folder) ? PluginAssemblyLoader.FindIn(folder) : [];
        return paths.Aggregate(BuiltIn, (catalogue, path) => catalogue.With(PluginAssemblyLoader.Load(path, isFirstParty: true).Entries));
    }

    /// <summary>Adds plugin classes that are compiled into the program, as a host that embeds Timbre may.</summary>
    /// <param name="types">Classes with a <see cref="PluginAttribute"/>.</param>
    /// <exception cref="PluginLoadException">A class breaks a rule of the contract, or two plugins have one name.</exception>
    public PluginCatalogue WithTypes(params IEnumerable<Type> types)
    {
        ArgumentNullException.ThrowIfNull(types);
        return types
            .GroupBy(type => type.Assembly)
            .Aggregate(this, (catalogue, group) => catalogue.With(PluginDiscovery.Find(group, PluginAssembly.Of(group.Key))));
    }

    /// <summary>Adds the plugins of an assembly, or of the assemblies in a folder.</summary>
    /// <param name="path">The file or folder, an absolute path.</param>
    /// <exception cref="PluginLoadException">It is not there, cannot be loaded, or a plugin has the name of one that is already here.</exception>
    public PluginCatalogue WithAssembly(string path)
    {
        if (!Directory.Exists(path))
        {
            return File.Exists(path)
                ? With(PluginAssemblyLoader.Load(path, isFirstParty: false).Entries)
                : throw new PluginLoadException($"The plugin assembly {path} does not exist; build it, or correct the path.");
        }

        var assemblies = PluginAssemblyLoader.FindIn(path);
        return assemblies.Count == 0
            ? throw new PluginLoadException($"The folder {path} holds no assembly of plugins; name the folder that 'dotnet build' or 'dotnet publish' wrote to.")
            : assemblies.Aggregate(this, (catalogue, assembly) => catalogue.With(PluginAssemblyLoader.Load(assembly, isFirstParty: false).Entries));
    }

    /// <summary>Makes a plugin with the default values of its options.</summary>
    /// <param name="plugin">One of <see cref="Describe"/> that needs no option.</param>
    /// <exception cref="PluginLoadException">Its constructor throws.</exception>
    public object Create(PluginDescription plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        var entry = Find(plugin.Kind, plugin.Name) ?? throw new ArgumentException($"{plugin.Kind} '{plugin.Name}' is not of this catalogue.", nameof(plugin));
        try
        {
            return entry.Options is null
                ? Activator.CreateInstance(entry.Type)!
                : Activator.CreateInstance(entry.Type, Activator.CreateInstance(entry.Options.Type))!;
        }
        catch (TargetInvocationException failure) when (failure.InnerException is { } cause)
        {
            throw new PluginLoadException(
                $"The {entry.Kind} '{entry.Name}' of {entry.Assembly.Path} could not be made: {cause.GetType().Name}: {cause.Message}", failure);
        }
    }

    /// <summary>What recognises the layouts that data sources can list, with the name of each source, by name.</summary>
    /// <exception cref="PluginLoadException">A recogniser cannot be made.</exception>
    public IReadOnlyList<(string Source, ILayoutRecogniser Recogniser)> Recognisers() =>
        [.. Entries
            .Where(entry => entry.Kind.Contract == typeof(IDataSource))
            .Select(entry => (Entry: entry, Attribute: entry.Type.GetCustomAttribute<RecognisedByAttribute>()))
            .Where(found => found.Attribute is not null)
            .Select(found => (found.Entry.Name, Recogniser(found.Entry, found.Attribute!.Recogniser)))];

    private static ILayoutRecogniser Recogniser(PluginEntry entry, Type type)
    {
        try
        {
            return Activator.CreateInstance(type, nonPublic: true) as ILayoutRecogniser ?? throw new PluginLoadException(
                $"The {entry.Kind} '{entry.Name}' of {entry.Assembly.Path} is recognised by {type.FullName}, which does not implement {nameof(ILayoutRecogniser)}.");
        }
        catch (Exception failure) when (failure is MissingMethodException or TargetInvocationException)
        {
            throw new PluginLoadException(
                $"The {entry.Kind} '{entry.Name}' of {entry.Assembly.Path} is recognised by {type.FullName}, which could not be made: {failure.GetBaseException().Message}", failure);
        }
    }

    /// <summary>The plugin of a name, or null.</summary>
    internal PluginEntry? Find(PluginKind kind, string name) => _entries.GetValueOrDefault((kind, name));

    /// <summary>The names of a kind, in order.</summary>
    internal IReadOnlyList<string> Names(PluginKind kind) =>
        [.. _entries.Keys.Where(key => key.Kind == kind).Select(key => key.Name).Order(StringComparer.Ordinal)];

    private PluginCatalogue With(IEnumerable<PluginEntry> added)
    {
        var entries = new Dictionary<(PluginKind Kind, string Name), PluginEntry>(_entries);
        foreach (var entry in added)
        {
            if (!entries.TryAdd((entry.Kind, entry.Name), entry))
            {
                throw Duplicate(entries[(entry.Kind, entry.Name)], entry);
            }
        }

        return new PluginCatalogue(entries);
    }

    private static PluginLoadException Duplicate(PluginEntry first, PluginEntry second) => first.Assembly == second.Assembly
        ? new PluginLoadException($"The plugin assembly {second.Assembly.Path} has two classes for the {second.Kind} '{second.Name}': "
            + $"{first.Type.FullName} and {second.Type.FullName}. Rename one of them.")
        : new PluginLoadException($"Two plugin assemblies have {second.Kind.WithArticle} named '{second.Name}': "
            + $"{first.Assembly.Path} and {second.Assembly.Path}. Rename one, or leave one assembly out.");
}
