using System.Reflection;
using System.Text.RegularExpressions;
using Timbre.Pipelines.Binding;

namespace Timbre.Pipelines;

/// <summary>Finds the plugin classes of an assembly and checks that the host can use them.</summary>
internal static partial class PluginDiscovery
{
    /// <summary>The plugins among some types of one assembly.</summary>
    /// <exception cref="PluginLoadException">A class breaks a rule of the contract.</exception>
    public static IReadOnlyList<PluginEntry> Find(IEnumerable<Type> types, PluginAssembly assembly) =>
        [.. types
            .Select(type => (Type: type, Attribute: type.GetCustomAttribute<PluginAttribute>()))
            .Where(found => found.Attribute is not null)
            .SelectMany(found => Entries(found.Type, found.Attribute!.Name, assembly))];

    private static IEnumerable<PluginEntry> Entries(Type type, string name, PluginAssembly assembly)
    {
        if (!KebabCase().IsMatch(name))
        {
            throw Broken(assembly, $"the class {type.FullName} is named '{name}'; a plugin's name is lower-case words with '-' between them, as in mel-spectrogram");
        }

        var kinds = PluginKind.All.Where(kind => kind.Contract.IsAssignableFrom(type)).ToList();
        if (kinds.Count == 0 || type.IsAbstract || type.ContainsGenericParameters)
        {
            throw Broken(assembly, $"the class {type.FullName} ('{name}') must be a class that implements one of "
                + string.Join(", ", PluginKind.All.Select(kind => kind.Contract.Name)));
        }

        var constructors = type.GetConstructors();
        if (constructors.Length != 1 || constructors[0].GetParameters() is not ([] or [_]))
        {
            throw Broken(assembly, $"the class {type.FullName} ('{name}') must have one public constructor, which takes an options record or nothing");
        }

        var constructor = constructors[0];
        var options = constructor.GetParameters() is [var parameter] ? ReadOptions(parameter.ParameterType, type, name, assembly) : null;
        return kinds.Select(kind => new PluginEntry(kind, name, type, options, assembly, (bound, _) => Construct(constructor, bound)));
    }

    private static OptionsShape ReadOptions(Type options, Type type, string name, PluginAssembly assembly)
    {
        if (!OptionsShape.IsOptionsType(options))
        {
            throw Broken(assembly, $"the class {type.FullName} ('{name}') takes a {options.Name}; its options must be a record with a public constructor without parameters");
        }

        try
        {
            return OptionsShape.Of(options);
        }
        catch (NotSupportedException failure)
        {
            throw Broken(assembly, $"of the class {type.FullName} ('{name}'), {failure.Message.TrimEnd('.')}");
        }
    }

    private static object Construct(ConstructorInfo constructor, object? options) =>
        constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, options is null ? [] : [options], null);

    private static PluginLoadException Broken(PluginAssembly assembly, string what) =>
        new($"The plugin assembly {assembly.Path} cannot be used: {what}.");

    [GeneratedRegex(@"^[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex KebabCase();
}
