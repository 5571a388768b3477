namespace Timbre.Cli.Tests;

/// <summary>A folder of real files that ends with the test.</summary>
public class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("timbre-cli-").FullName;

    public string Path { get; }

    public string Write(string name, string content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(Path, recursive: true);
        GC.SuppressFinalize(this);
    }
}
