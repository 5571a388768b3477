using System.Text;

namespace Timbre.Plugins.Datasets;

/// <summary>Recognises a folder for each class, with folders of parts above them and of speakers beside or beneath.</summary>
internal sealed class FolderLayout : ILayoutRecogniser
{
    private const string Label = "folder";
    private static readonly char[] Separators = ['_', '-'];

    public RecognisedLayout? Recognise(LayoutQuery query)
    {
        if (query.File is not null || query.Label is not (null or Label) || query.AudioFiles.Count < 2)
        {
            return null;
        }

        var paths = query.AudioFiles.Select(file => file.Split('/')).ToList();
        var above = Enumerable.Range(0, paths.Min(path => path.Length) - 1).TakeWhile(i => paths.TrueForAll(path => path[i] == paths[0][i])).Count();
        var depths = paths.GroupBy(path => path.Length - above - 1).OrderByDescending(group => group.Count()).First();
        if (depths.Key == 0)
        {
            return null;
        }

        List<string[]> usual = [.. depths.Select(path => path[above..])];
        if (Roles(usual) is not { } roles)
        {
            return null;
        }

        var separator = roles.Contains("group") ? null : SpeakerSeparator(usual, Array.IndexOf(roles, "label"));
        var root = Path.Combine([query.Folder, .. paths[0][..above]]);
        List<LayoutOption> options = [new("root", new LayoutPath(root))];
        if (roles is not ["label"] || separator is not null || usual.Count < paths.Count)
        {
            options.Add(new LayoutOption("pattern", Pattern(roles, separator)));
        }

        if (usual.Count < paths.Count)
        {
            options.Add(new LayoutOption("unmatched", "skip"));
        }

        return new RecognisedLayout
        {
            Evidence = LayoutEvidence.Folders,
            Reason = $"Recordings lie in folders of {string.Join(" / ", roles.Select(Words))}, such as {string.Join('/', usual[0])}"
                + (separator is { } mark ? $"; what stands before the first '{mark}' of a name repeats and is taken for the speaker." : "."),
            Options = options,
            Label = Label,
        };
    }

    private static string[]? Roles(List<string[]> paths)
    {
        var levels = paths[0].Length - 1;
        var distinct = Enumerable.Range(0, levels).Select(i => paths.Select(path => path[i]).Distinct(StringComparer.Ordinal).ToList()).ToList();
        var roles = Enumerable.Repeat("", levels).ToArray();
        var first = 0;
        if (distinct[0].Count > 1 && KnownWords.AreParts(distinct[0]))
        {
            roles[0] = "split";
            first = 1;
        }

        var open = Enumerable.Range(first, levels - first).Where(i => distinct[i].Count > 1).ToList();
        if (open.Count == 0)
        {
            return null;
        }

        var label = LabelLevel(paths, distinct, open);
        roles[label] = "label";
        if (open.Find(i => i != label && distinct[i].Count <= paths.Count / 2) is var group && open.Contains(group) && group != label)
        {
            roles[group] = "group";
        }

        return distinct[label].Count <= paths.Count / 2 ? roles : null;
    }

    private static int LabelLevel(List<string[]> paths, List<List<string>> distinct, List<int> open)
    {
        var (a, b) = (open[0], open[^1]);
        if (a == b || KnownWords.Field(distinct[a]) is not null || KnownWords.AreSpeakers(distinct[b]))
        {
            return a;
        }

        if (KnownWords.Field(distinct[b]) is not null || KnownWords.AreSpeakers(distinct[a]))
        {
            return b;
        }

        // Where the names below repeat from folder to folder, every speaker says every class, and classes are fewer.
        var pairs = paths.Select(path => (path[a], path[b])).Distinct().Count();
        return pairs > distinct[b].Count && distinct[b].Count < distinct[a].Count ? b : a;
    }

    // A speaker has several recordings, and a prefix that only repeats the class says nothing.
    private static char? SpeakerSeparator(List<string[]> paths, int label)
    {
        foreach (var separator in Separators)
        {
            if (!paths.TrueForAll(path => path[^1].IndexOf(separator, StringComparison.Ordinal) > 0))
            {
                continue;
            }

            var pairs = paths.Select(path => (Label: path[label], Prefix: path[^1].Split(separator)[0])).ToList();
            var prefixes = pairs.Select(pair => pair.Prefix).Distinct(StringComparer.Ordinal).Count();
            var isClass = pairs.Distinct().GroupBy(pair => pair.Label, StringComparer.Ordinal).All(group => group.Count() == 1);
            if (prefixes > 1 && prefixes <= paths.Count / 2 && !isClass)
            {
                return separator;
            }
        }

        return null;
    }

    private static string Pattern(string[] roles, char? separator)
    {
        var pattern = new StringBuilder("^");
        foreach (var role in roles)
        {
            pattern.Append(role.Length > 0 ? $"(?<{role}>[^/]+)/" : "[^/]+/");
        }

        return pattern.Append(separator is { } mark ? $"(?<group>[^/{mark}]+){mark}[^/]*$" : "[^/]+$").ToString();
    }

    private static string Words(string role) => role switch
    {
        "label" => "classes",
        "group" => "speakers",
        "split" => "parts",
        _ => "others",
    };
}
