using System.Globalization;
using System.Reflection;
using System.Text;

namespace Timbre.Pipelines.Tests.Plugins;

/// <summary>The plugin assemblies under tests/Fixtures/plugins, where the build has put them.</summary>
internal static class Fixtures
{
    private static readonly CompositeFormat Folders = CompositeFormat.Parse(typeof(Fixtures).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "PluginFixtures").Value!);

    public static string Folder(string project) => string.Format(CultureInfo.InvariantCulture, Folders, project);

    public static string Assembly(string project) =>
        Path.Combine(Folder(project), (project.StartsWith("Good", StringComparison.Ordinal) ? "Stranger" : project) + ".dll");
}
