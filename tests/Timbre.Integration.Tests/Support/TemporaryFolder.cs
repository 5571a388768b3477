namespace Timbre.Integration.Tests;

/// <summary>A folder that ends with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("timbre-integration-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>The path of the only file of a name, however deep.</summary>
    public string Find(string name) => Directory.EnumerateFiles(Path, name, SearchOption.AllDirectories).ShouldHaveSingleItem();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
