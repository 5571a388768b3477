namespace Timbre.Reports.Tests;

/// <summary>A folder of real files that ends with the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("timbre-reports-").FullName;

    public string this[string name]
    {
        get
        {
            var path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            return path;
        }
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
