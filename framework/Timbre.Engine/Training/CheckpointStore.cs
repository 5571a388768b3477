using System.Globalization;

namespace Timbre.Engine;

/// <summary>The checkpoints of a run; the two newest are kept, so that one is whole whatever happens while another is written.</summary>
/// <param name="folder">Where they are.</param>
internal sealed class CheckpointStore(string folder)
{
    private const int Kept = 2;

    /// <summary>Whether there is a checkpoint.</summary>
    public bool Any => Newest().Any();

    /// <summary>Writes a checkpoint, removes those before the last two, and returns its path.</summary>
    public string Save(Checkpoint checkpoint)
    {
        Directory.CreateDirectory(folder);
        var name = string.Create(
            CultureInfo.InvariantCulture, $"epoch-{checkpoint.State.Epoch + 1:D6}-step-{checkpoint.State.Step:D8}{Checkpoint.Extension}");
        var path = Path.Combine(folder, name);
        checkpoint.Write(path);
        foreach (var old in Newest().Skip(Kept).Concat(Directory.EnumerateFiles(folder, "*" + AtomicFile.UnfinishedSuffix)).ToList())
        {
            File.Delete(old);
        }

        return path;
    }

    /// <summary>The newest checkpoint that is whole, null where there is none; <paramref name="skipped"/> is told of those that are not.</summary>
    public Checkpoint? ReadNewest(Action<string> skipped)
    {
        foreach (var path in Newest())
        {
            try
            {
                return Checkpoint.Read(path);
            }
            catch (InvalidDataException exception)
            {
                skipped($"The checkpoint '{path}' is left out: {exception.Message}.");
            }
        }

        return null;
    }

    private IEnumerable<string> Newest() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*" + Checkpoint.Extension).OrderDescending(StringComparer.Ordinal)
        : [];
}
