using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines;

/// <summary>What is not the same in two pipelines, in whichever of its spellings each is written: with or without keys that may be left out, defaults and absolute paths.</summary>
public static class PipelineDifference
{
    /// <summary>Each value that differs, in the order of the pipelines.</summary>
    /// <param name="a">A pipeline.</param>
    /// <param name="b">Another.</param>
    /// <param name="catalogue">The plugins whose options are known; those that come with Timbre if null. Options of others are compared as they are written.</param>
    /// <exception cref="PipelineException">A text is no YAML.</exception>
    public static IReadOnlyList<ValueDifference> Between(PipelineText a, PipelineText b, PluginCatalogue? catalogue = null)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        if (a == b)
        {
            return [];
        }

        catalogue ??= Known();
        var (before, after) = (Values(a, catalogue), Values(b, catalogue));
        return
        [
            .. before.Written.Keys.Union(after.Written.Keys)
                .Select(path => new ValueDifference(path, before.Find(path), after.Find(path)))
                .Where(value => value.A != value.B),
        ];
    }

    private static PipelineValues Values(PipelineText text, PluginCatalogue catalogue)
    {
        var diagnostics = new DiagnosticBag();
        var source = new SourceText("pipeline.yaml", text.Yaml, text.BaseDirectory ?? "");
        // What is resolved has no variables left.
        var root = NodeReader.Read(source, 0, _ => null, diagnostics);
        diagnostics.ThrowIfAny();
        return new PipelineValues(root!, text.BaseDirectory, catalogue);
    }

    private static PluginCatalogue Known()
    {
        try
        {
            return PluginCatalogue.FirstParty;
        }
        catch (PluginLoadException)
        {
            return PluginCatalogue.BuiltIn;
        }
    }
}

/// <summary>A resolved pipeline as it was kept.</summary>
/// <param name="Yaml">The text.</param>
/// <param name="BaseDirectory">The folder that its relative paths start from; null where it is not known.</param>
public sealed record PipelineText(string Yaml, string? BaseDirectory = null);

/// <summary>A value that two pipelines do not share.</summary>
/// <param name="Path">Where it stands, as <c>--set</c> takes it; for a plugin its place alone.</param>
/// <param name="A">What it is in the first; null where there is none.</param>
/// <param name="B">What it is in the second; null where there is none.</param>
public sealed record ValueDifference(string Path, string? A, string? B);
