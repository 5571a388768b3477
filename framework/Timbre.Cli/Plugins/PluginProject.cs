using System.Reflection;
using System.Text.RegularExpressions;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Writes the project of a new plugin from the templates that are embedded in the program.</summary>
internal static partial class PluginProject
{
    private const string Common = "common/";

    /// <summary>The kinds there is a template for, with how a pipeline uses a plugin of the kind.</summary>
    public static IReadOnlyDictionary<string, string> Usages { get; } = new Dictionary<string, string>
    {
        ["source"] = "data:\n  source:\n    __name__: path/to/recordings",
        ["feature"] = "features:\n  - mel-spectrogram\n  - __name__: { exponent: 0.3 }",
        ["augmenter"] = "augment:\n  - __name__: { probability: 0.5 }",
        ["layer"] = "model:\n  layers:\n    - __name__\n    - flatten\n    - classifier",
        ["model"] = "model:\n  __name__: { units: 64 }",
        ["post-processor"] = "post:\n  - __name__",
    };

    /// <summary>Writes the files into a new folder of the plugin's name and returns their paths.</summary>
    /// <param name="name">The plugin's name, in kebab-case.</param>
    /// <param name="kind">One of <see cref="Usages"/>.</param>
    /// <param name="parent">The folder in which the new one is made, an absolute path.</param>
    /// <exception cref="OutputException">The folder cannot be written.</exception>
    /// <exception cref="InputException">The name is no kebab-case name, or the folder exists.</exception>
    public static IReadOnlyList<string> Write(string name, string kind, string parent)
    {
        if (!KebabCase().IsMatch(name))
        {
            throw new InputException($"'{name}' cannot name a plugin: a name is lower-case words joined by '-', such as 'my-plugin'.");
        }

        var folder = Path.Combine(parent, name);
        if (Path.Exists(folder))
        {
            throw new InputException($"'{folder}' exists already; choose another name or remove it.");
        }

        var values = new Dictionary<string, string>
        {
            ["__usage__"] = Usages[kind],
            ["__name__"] = name,
            ["__kind__"] = kind,
            ["__Class__"] = string.Concat(name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])),
            ["__TimbreHome__"] = AppContext.BaseDirectory.TrimEnd('/'),
            ["__TorchAssembly__"] = typeof(TorchSharp.torch).Assembly.GetName().Name!,
        };
        return Output.Write<IReadOnlyList<string>>("The plugin's project", folder, () =>
        {
            Directory.CreateDirectory(folder);
            return [.. Templates(kind).Select(template => WriteFile(folder, template, values))];
        });
    }

    private static IEnumerable<(string Resource, string File)> Templates(string kind) =>
        from resource in typeof(PluginProject).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal)
        from prefix in (string[])[Common, kind + "/"]
        where resource.StartsWith(prefix, StringComparison.Ordinal)
        select (resource, resource[prefix.Length..]);

    private static string WriteFile(string folder, (string Resource, string File) template, Dictionary<string, string> values)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(template.Resource)!;
        using var reader = new StreamReader(stream);
        var path = Path.Combine(folder, Fill(template.File, values));
        File.WriteAllText(path, Fill(reader.ReadToEnd(), values));
        return path;
    }

    private static string Fill(string text, Dictionary<string, string> values) =>
        values.Aggregate(text, (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal));

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
