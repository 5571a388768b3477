using System.Globalization;
using System.Reflection;
using System.Text;

namespace Timbre.Cli.Tests;

/// <summary>Where the build has put the program and the plugin fixtures, and where the repository is.</summary>
internal static class BuildOutput
{
    private static readonly CompositeFormat Folders = CompositeFormat.Parse(Metadata("Outputs"));

    public static string Repository { get; } = Path.GetFullPath(Metadata("Repository"));

    public static string Program { get; } = Path.Combine(Folder("Timbre.Cli"), "timbre");

    public static string Folder(string project) => string.Format(CultureInfo.InvariantCulture, Folders, project);

    private static string Metadata(string key) => typeof(BuildOutput).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
