namespace Timbre.Plugins.Augmenters.Tests;

/// <summary>An empty folder that goes with its test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("timbre-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
