namespace Timbre.Integration.Tests;

/// <summary>Where the sources are that this assembly was built from.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

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
