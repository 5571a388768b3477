using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Loading;
using Timbre.Pipelines.Scripts;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines;

/// <summary>Reads other records than a pipeline that declare plugins, with the same rules and the same error messages.</summary>
public static class RecordLoader
{
    /// <summary>Reads a record from a YAML file, or a JSON one, which is YAML too; its plugins are constructed.</summary>
    /// <typeparam name="T">A record as the options of a plugin are: its properties are the keys.</typeparam>
    /// <param name="path">The file, an absolute path.</param>
    /// <param name="name">What the file is, as messages name it: <c>a list of cases</c>.</param>
    /// <param name="catalogue">The plugins that it can name.</param>
    /// <exception cref="PipelineException">The file has mistakes; the exception holds all of them.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static T Load<T>(string path, string name, PluginCatalogue catalogue)
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Load<T>(DocumentChain.ReadFile(path, path), name, catalogue);
    }

    /// <summary>Reads a record from a text.</summary>
    /// <typeparam name="T">A record as the options of a plugin are: its properties are the keys.</typeparam>
    /// <param name="yaml">The text.</param>
    /// <param name="displayName">The text's name in error messages.</param>
    /// <param name="baseDirectory">The folder that relative paths start from, an absolute path.</param>
    /// <param name="name">What the text is, as messages name it.</param>
    /// <param name="catalogue">The plugins that it can name.</param>
    /// <exception cref="PipelineException">The text has mistakes; the exception holds all of them.</exception>
    public static T LoadText<T>(string yaml, string displayName, string baseDirectory, string name, PluginCatalogue catalogue)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(catalogue);
        return Load<T>(new SourceText(displayName, yaml, baseDirectory), name, catalogue);
    }

    private static T Load<T>(SourceText text, string name, PluginCatalogue catalogue)
        where T : class
    {
        var diagnostics = new DiagnosticBag();
        var session = new BindingSession
        {
            Catalogue = catalogue,
            Diagnostics = diagnostics,
            BaseDirectory = text.Directory,
            AllowCode = true,
            CheckPaths = true,
            IsCatalogueComplete = true,
            IsTextComplete = true,
            ScriptCache = new ScriptCache(null),
        };
        T? record = null;
        if (NodeReader.Read(text, 0, _ => null, diagnostics) is { } root)
        {
            if (root is MapNode map)
            {
                record = new Binder(session).BindRecord<T>(map, name);
            }
            else
            {
                diagnostics.Add(root.Place, $"This must be {name}, which is a map; it is {root.Describe()}.");
            }
        }

        diagnostics.ThrowIfAny();
        return record!;
    }
}
