using System.Reflection;
using System.Xml.Linq;

namespace Timbre.Integration.Tests;

/// <summary>Where the sources are that this assembly was built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The version that all packages have, from the one place where it is written.</summary>
    public static string Version { get; } = XDocument.Load(Path.Combine(Root, "Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    /// <summary>The folder that NuGet restored this build's packages to.</summary>
    public static string Packages { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Packages").Value!;

    public static string Pipeline(string name) => Path.Combine(Root, "pipelines", name);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Framework.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
