using Timbre.Audio;
using TorchSharp;

namespace Timbre.Plugins.Augmenters;

/// <summary>The audio files of a folder, decoded when they are first asked for and kept on each device that asks, outside all dispose scopes.</summary>
/// <param name="folder">The folder, as the pipeline names it.</param>
/// <param name="maxMinutes">The most sound that it may hold, in minutes.</param>
/// <param name="prepare">What is done with the samples of each file, given their rate; nothing unless given.</param>
internal sealed class SoundFolder(string folder, double maxMinutes, Func<float[], double, float[]>? prepare = null) : IDisposable
{
    private readonly Dictionary<(DeviceType Type, int Index, double Rate), Sounds> _kept = [];

    /// <summary>The sounds on the context's device.</summary>
    /// <param name="context">Says where the folder is and on which device its sounds are wanted.</param>
    /// <param name="rate">Samples per second.</param>
    /// <exception cref="StageException">The folder is missing, empty or too large, or a file cannot be decoded.</exception>
    public Sounds On(AugmentContext context, double rate)
    {
        var key = (context.Device.type, context.Device.index, rate);
        if (!_kept.TryGetValue(key, out var sounds))
        {
            sounds = Sounds.Keep(Decode(context.Resolve(folder), rate), context.Device);
            _kept.Add(key, sounds);
        }

        return sounds;
    }

    public void Dispose()
    {
        foreach (var sounds in _kept.Values)
        {
            sounds.Dispose();
        }

        _kept.Clear();
    }

    private float[][] Decode(string path, double rate)
    {
        var files = Files(path);
        var decoded = new float[files.Count][];
        try
        {
            var minutes = files.Sum(file => AudioFile.ReadInfo(file).Duration?.TotalMinutes ?? 0);
            if (minutes > maxMinutes)
            {
                throw new StageException(FormattableString.Invariant(
                    $"The {files.Count} files in {path} hold {minutes:F0} minutes of sound, but at most {maxMinutes} are kept in memory; raise max_minutes, or name a folder with less."));
            }

            Parallel.For(0, files.Count, i =>
            {
                var samples = AudioDecoder.Decode(files[i], new() { SampleRate = (int)Math.Round(rate) }).Samples;
                decoded[i] = prepare is null ? samples : prepare(samples, rate);
            });
        }
        catch (AggregateException errors) when (errors.InnerExceptions.OfType<AudioException>().MinBy(error => error.Path, StringComparer.Ordinal) is { } first)
        {
            throw new StageException(first.Message, first);
        }
        catch (Exception error) when (error is AudioException or AudioLibraryException)
        {
            throw new StageException(error.Message, error);
        }

        return decoded;
    }

    private static List<string> Files(string path)
    {
        if (!Directory.Exists(path))
        {
            throw new StageException($"There is no folder {path}, which the option 'folder' names.");
        }

        // A link to a folder above would be followed forever; no collection is nested this deep.
        var search = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false, MaxRecursionDepth = 32 };
        var files = Directory.EnumerateFiles(path, "*", search)
            .Where(file => AudioFile.Extensions.Contains(Path.GetExtension(file).TrimStart('.').ToLowerInvariant()))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new StageException(
            $"The folder {path}, which the option 'folder' names, holds no audio files; known are {string.Join(", ", AudioFile.Extensions)}.");
    }
}
