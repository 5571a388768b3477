using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace Timbre.Architecture.Tests;

/// <summary>The project files of this repository, read as text.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<ProjectFile> Projects(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/Templates/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(ProjectFile.Read)];

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        var folder = Path.GetDirectoryName(thisFile);
        while (folder is not null && !File.Exists(Path.Combine(folder, "Framework.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException($"No Framework.sln in any folder above {thisFile}.");
    }
}

/// <summary>A project, and the projects that it references, by name; one that is only built before it is no reference.</summary>
internal sealed record ProjectFile(string Name, string Path, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public static ProjectFile Read(string path)
    {
        var items = XDocument.Load(path).Descendants().ToList();
        return new ProjectFile(
            System.IO.Path.GetFileNameWithoutExtension(path),
            path,
            [.. Included("ProjectReference", item => item.Attribute("ReferenceOutputAssembly")?.Value != "false").Select(reference => System.IO.Path.GetFileNameWithoutExtension(reference.Replace('\\', '/')))],
            [.. Included("PackageReference", _ => true)]);

        IEnumerable<string> Included(string element, Func<XElement, bool> counts) =>
            items.Where(item => item.Name.LocalName == element && counts(item)).Select(item => item.Attribute("Include")?.Value).OfType<string>();
    }
}
