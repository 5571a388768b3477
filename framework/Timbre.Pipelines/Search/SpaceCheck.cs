using Timbre.Pipelines.Binding;
using Timbre.Pipelines.Loading;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Search;

/// <summary>
/// Binds the pipeline once for each listed value and each end of a range of its search, so that a path that leads nowhere and a value that is not
/// allowed are found at their own lines before anything is trained.
/// </summary>
/// <param name="root">The pipeline as it is written.</param>
/// <param name="session">Its binding.</param>
/// <param name="further">Makes the session of another binding.</param>
internal sealed class SpaceCheck(MapNode root, BindingSession session, Func<DiagnosticBag, BindingSession> further)
{
    private static readonly string[] Bounds = ["uniform", "log_uniform", "int", "log_int"];

    private readonly MapNode _plain = root.Without(TuneSection.Key);
    private readonly HashSet<Diagnostic> _known = [.. session.Diagnostics.Found.Select(found => found.Diagnostic)];

    public void Run()
    {
        if (root.Find(TuneSection.Key)?.Value is MapNode tune && tune.Find("space")?.Value is MapNode space)
        {
            var paths = space.Entries.Select(Read).OfType<SearchedPath>().ToList();
            foreach (var path in paths)
            {
                Check(path, [.. paths.Where(other => path.Change.IsBelow(other.Change))]);
            }
        }
    }

    private SearchedPath? Read(MapEntry entry)
    {
        var quote = entry.KeyPlace.SourceLine?.ElementAtOrDefault(entry.KeyPlace.Column - 1) is '"' or '\'' ? 1 : 0;
        if (Override.Split(entry.Key, entry.KeyPlace with { Column = entry.KeyPlace.Column + quote }) is not { } segments)
        {
            Refuse(entry, $"'{entry.Key}' is no path into a pipeline; {Override.PathAdvice}");
            return null;
        }

        var all = string.Join('.', segments.Select(segment => segment.Text));
        if (segments[0].Text is "name" or "extends" or PluginPaths.Key or TuneSection.Key)
        {
            Refuse(entry, $"'{entry.Key}' cannot be searched: {segments[0].Text} is no property of what is trained.");
            return null;
        }

        if (all is "data" || all.StartsWith("data.split", StringComparison.Ordinal))
        {
            Refuse(entry, $"'{entry.Key}' cannot be searched: trials are compared on the validation part, which must be the same for all of them.");
            return null;
        }

        return new SearchedPath(entry, new Override(segments, entry.Value), [.. Ends(entry.Value)]);
    }

    private static IEnumerable<Node> Ends(Node range) => range switch
    {
        ListNode list => list.Items,
        MapNode map when map.Find("choice") is { } choice => choice.Value is ListNode list ? list.Items : [choice.Value],
        MapNode map => map.Entries.Where(entry => Bounds.Contains(entry.Key)).SelectMany(entry => entry.Value is ListNode { Items: [_, _] } list ? list.Items : []),
        _ => [range],
    };

    // A path into a stage that another path chooses need fit only one of the choices.
    private void Check(SearchedPath path, IReadOnlyList<SearchedPath> above)
    {
        IEnumerable<MapNode> places = [_plain];
        foreach (var chosen in above.OrderBy(other => other.Change.Segments.Count))
        {
            places = places.SelectMany(place => chosen.Ends.Select(value => Apply(chosen.Change with { Value = value }, place).Root));
        }

        foreach (var end in path.Ends)
        {
            var results = places.Select(place => Apply(path.Change with { Value = end }, place)).ToList();
            var fitting = results.FindAll(result => result.Found.IsEmpty);
            foreach (var (changed, found) in fitting.Count > 0 ? fitting : results.Take(1))
            {
                var isNowhere = !found.IsEmpty;
                var corner = further(found);
                new Binder(corner).BindPipeline(changed);
                Report(path.Entry, found, isNowhere);
                foreach (var (node, replacement) in corner.Replacements)
                {
                    session.Replacements[node] = replacement;
                }
            }
        }
    }

    private (MapNode Root, DiagnosticBag Found) Apply(Override change, MapNode place)
    {
        var found = new DiagnosticBag();
        return (new OverrideApplication(change, session.Catalogue, found) { KeepsStages = true }.ApplyTo(place), found);
    }

    private void Report(MapEntry entry, DiagnosticBag found, bool isNowhere)
    {
        foreach (var (place, diagnostic) in found.Found.Where(found => _known.Add(found.Diagnostic)))
        {
            var isPath = place is { } at && at.Text == entry.KeyPlace.Text && at.Line == entry.KeyPlace.Line && at.Column < entry.KeyPlace.Column + entry.Key.Length;
            session.Diagnostics.Add(place, isPath ? diagnostic with { Suggestion = Nearest(entry, place!.Value, diagnostic.Suggestion, isNowhere) } : diagnostic);
        }
    }

    // The whole path, with the part that was mistaken set right.
    private string? Nearest(MapEntry entry, Place mistake, string? part, bool isNowhere)
    {
        if (part is null && isNowhere)
        {
            // What ends in the same key was more likely meant than what is spelled alike.
            var known = session.Locations.Keys.Where(path => !path.StartsWith(TuneSection.Key, StringComparison.Ordinal)).ToList();
            var last = entry.Key[Math.Max(entry.Key.LastIndexOf('.'), 0)..];
            return NearestName.Find(entry.Key, known.Where(path => path.EndsWith(last, StringComparison.Ordinal))) ?? NearestName.Find(entry.Key, known);
        }

        if (part is null || part.Contains('.', StringComparison.Ordinal))
        {
            return part;
        }

        var start = Math.Clamp(mistake.Column - entry.KeyPlace.Column, 0, entry.Key.Length);
        var end = entry.Key.IndexOfAny(['.', '['], start) is var next and >= 0 ? next : entry.Key.Length;
        return entry.Key[..start] + part + entry.Key[end..];
    }

    private void Refuse(MapEntry entry, string message) => session.Diagnostics.Add(entry.KeyPlace, message);

    /// <summary>A path of the space.</summary>
    /// <param name="Entry">Where it is written.</param>
    /// <param name="Change">The path as an override.</param>
    /// <param name="Ends">Its listed values, or the ends of its range.</param>
    private sealed record SearchedPath(MapEntry Entry, Override Change, IReadOnlyList<Node> Ends);
}
