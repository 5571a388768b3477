using Timbre.Pipelines.Loading;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Search;

/// <summary>Puts the values of a search into a pipeline.</summary>
internal static class Assignments
{
    /// <summary>The pipeline with the values in it, and the paths that were left out, since they lead into a stage that another value chose against.</summary>
    public static (MapNode Root, IReadOnlyList<string> Inactive) Apply(
        MapNode root, PipelineLoadOptions options, string baseDirectory, PluginCatalogue catalogue, DiagnosticBag diagnostics)
    {
        var inactive = new List<string>();
        var parsed = options.Assignments
            .Select(text => (Path: text.Split('=')[0], Change: Override.Parse(text, baseDirectory, options.Environment, diagnostics)))
            .Where(assignment => assignment.Change is not null)
            .Select(assignment => (assignment.Path, Change: assignment.Change!))
            // Whole stages before what is inside them.
            .OrderBy(assignment => assignment.Change.Segments.Count)
            .ToList();
        foreach (var (path, change) in parsed)
        {
            var found = new DiagnosticBag();
            var changed = new OverrideApplication(change, catalogue, found) { KeepsStages = true }.ApplyTo(root);
            if (!found.IsEmpty && parsed.Any(other => change.IsBelow(other.Change)))
            {
                inactive.Add(path);
                continue;
            }

            diagnostics.AddAll(found);
            root = changed;
        }

        return (root, inactive);
    }
}
