namespace Timbre.Audio.Tests;

/// <summary>A folder of its own for each test.</summary>
public abstract class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("timbre-audio-");

    protected string At(string name) => Path.Combine(_folder.FullName, name);

    protected IEnumerable<string> Names => _folder.EnumerateFileSystemInfos().Select(file => file.Name);

    protected string Put(string name, byte[] content)
    {
        File.WriteAllBytes(At(name), content);
        return At(name);
    }

    protected static AudioException Refused(string path, DecodeOptions? options = null)
    {
        var refusal = Should.Throw<AudioException>(() => AudioDecoder.Decode(path, options));
        refusal.Path.ShouldBe(path);
        refusal.Message.ShouldContain(path);
        return refusal;
    }

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
