using System.Reflection;
using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Loading;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Scripts;

/// <summary>The plugins named <c>script</c>, which every catalogue holds: stages whose code stands in the pipeline.</summary>
internal static class ScriptPlugins
{
    public const string Name = "script";

    public static IReadOnlyList<PluginEntry> All { get; } =
    [
        Entry<IFeatureExtractor, SignalScriptResult>(typeof(FeatureScript), typeof(FeatureScriptGlobals), script => new FeatureScript(script)),
        Entry<IAugmenter, SignalScriptResult>(typeof(AugmenterScript), typeof(AugmenterScriptGlobals), script => new AugmenterScript(script)),
        Entry<IModel, ModelScriptResult>(typeof(ModelScript), typeof(ModelScriptGlobals), script => new ModelScript(script)),
        Entry<IPostProcessor, WindowScores?>(typeof(PostProcessorScript), typeof(PostProcessorScriptGlobals), script => new PostProcessorScript(script)),
    ];

    private static PluginEntry Entry<TContract, TResult>(Type type, Type globals, Func<CompiledScript<TResult>, TContract> stage)
        where TContract : class
    {
        var language = new ScriptLanguage(globals, typeof(TResult));
        return new PluginEntry(
            PluginKind.Of(typeof(TContract))!,
            Name,
            type,
            OptionsShape.Of(typeof(ScriptStageOptions)),
            PluginAssembly.Of(Assembly.GetExecutingAssembly()),
            (options, site) => Compile<TResult>((ScriptStageOptions)options!, language, site) is { } script ? stage(script) : null);
    }

    private static CompiledScript<T>? Compile<T>(ScriptStageOptions options, ScriptLanguage language, StageSite site)
    {
        var diagnostics = site.Session.Diagnostics;
        if (!site.Session.AllowCode)
        {
            diagnostics.Add(site.Place, $"{site.Path} is code, and code of others is not allowed here (--no-code).");
            return null;
        }

        if (ReadSource(options, site) is not { } source)
        {
            return null;
        }

        site.Session.Scripts.Add(new PipelineScript(site.Path, site.Place.Location, source.Sha256));
        var key = language.KeyOf(source.Code);
        if (site.Session.ScriptCache.Read(key) is { } cached)
        {
            return new CompiledScript<T>(source, cached);
        }

        var (image, errors) = ScriptCompiler.Compile(source.Code, language);
        foreach (var error in errors)
        {
            diagnostics.Add(source.Map.PlaceOf(error.Line, error.Column), $"{site.Path}: {error.Message}");
        }

        if (image is null)
        {
            return null;
        }

        site.Session.ScriptCache.Write(key, image);
        return new CompiledScript<T>(source, image);
    }

    private static ScriptSource? ReadSource(ScriptStageOptions options, StageSite site)
    {
        if (options.Code is { } code)
        {
            var node = site.Options as ScalarNode ?? (ScalarNode)((MapNode)site.Options!).Find("code")!.Value;
            return new ScriptSource(code, node.Map!, site.Place);
        }

        var written = (ScalarNode)((MapNode)site.Options!).Find("file")!.Value;
        var path = Path.GetFullPath(written.Text, written.Place.Text.Directory);
        try
        {
            var file = DocumentChain.ReadFile(path, Path.Combine(Path.GetDirectoryName(written.Place.Text.DisplayName) ?? "", written.Text));
            var inline = new ScalarNode(written.Place, file.Content, isPlain: false);
            site.Session.Replacements[site.Options!] = new MapNode(site.Options!.Place, [new MapEntry("code", written.Place, inline)]);
            return new ScriptSource(file.Content, new ScalarMap(file), site.Place);
        }
        catch (IOException failure)
        {
            var reason = File.Exists(path) ? $"cannot be read: {failure.Message}" : $"does not exist (looked for {path}).";
            site.Session.Diagnostics.Add(written.Place, $"{site.Path}.file names {written.Text}, which {reason}", DocumentChain.Nearest(path));
            return null;
        }
    }
}
