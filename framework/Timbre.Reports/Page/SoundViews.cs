using Timbre.Audio;

namespace Timbre.Reports;

/// <summary>Makes sounds and images of recordings, within one budget of bytes for a page.</summary>
internal sealed class SoundViews
{
    // Seconds of a recording that are shown: what a listener needs to hear why it was mistaken.
    private const double MostSeconds = 8;
    private const int EnvelopeColumns = 300;
    private const int AudioBudget = 2 << 20;

    private int _audioLeft = AudioBudget;

    /// <summary>A recording of a corpus: an audio file, or an item of a .npy file as <c>path[index]</c>.</summary>
    public SoundView Recording(string name)
    {
        var (path, index) = Place(name);
        if (!File.Exists(path))
        {
            return new SoundView { Note = "The recording is no longer where it was." };
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".npy" => Array(path, index, frameRate: 0),
            ".csv" or ".tsv" or ".safetensors" => new SoundView { Note = "The recording is a row of a table, which has no picture." },
            _ => Sound(path),
        };
    }

    /// <summary>An audio file.</summary>
    public SoundView Sound(string path)
    {
        try
        {
            var whole = AudioReaderInfo(path);
            var rate = OpusEncoder.RateFor(whole.SampleRate);
            var audio = AudioDecoder.Decode(path, new DecodeOptions { SampleRate = rate, Length = MostSeconds });
            var bytes = OpusEncoder.Encode(audio.Samples, rate);
            // At the file's own rate: above its highest frequency there is nothing to see.
            var seen = rate == whole.SampleRate ? audio : AudioDecoder.Decode(path, new DecodeOptions { Length = MostSeconds });
            var fits = bytes.Length <= _audioLeft;
            _audioLeft -= fits ? bytes.Length : 0;
            return new SoundView
            {
                Audio = fits ? bytes : null,
                Seconds = audio.Duration.TotalSeconds,
                Envelope = Envelope.Of(audio.Samples, EnvelopeColumns),
                Image = Spectrogram.Of(seen.Samples, seen.SampleRate),
                Note = !fits
                    ? "The page has no room for its sound."
                    : whole.Duration is { TotalSeconds: > MostSeconds } all ? FormattableString.Invariant($"The first {MostSeconds:0} of {all.TotalSeconds:0} seconds.") : null,
            };
        }
        catch (AudioException failure)
        {
            return new SoundView { Note = failure.Message };
        }
    }

    /// <summary>An array of features, whole or an item of its first axis.</summary>
    /// <param name="path">The .npy file.</param>
    /// <param name="index">The item; null for the whole array.</param>
    /// <param name="frameRate">Frames per second; 0 where that is unknown.</param>
    public static SoundView Array(string path, long? index, double frameRate)
    {
        try
        {
            var array = NpyArray.Open(path);
            var values = index is { } item ? array.ReadItem(item) : array.Read();
            IReadOnlyList<long> shape = [.. array.Shape.Skip(index is null ? 0 : 1)];
            var (rows, columns) = shape.Count == 0 ? (1, 1) : ((int)(shape.Count > 1 ? shape[^2] : 1), (int)shape[^1]);
            // Of several channels the first.
            return new SoundView
            {
                Image = Heatmap.Of(
                    values.AsSpan(0, rows * columns),
                    rows,
                    columns,
                    shape.Count < 2 ? HeatmapAxis.Index("feature", columns) : frameRate > 0 ? HeatmapAxis.Seconds(columns / frameRate) : HeatmapAxis.Index("frame", columns),
                    HeatmapAxis.Index(shape.Count < 2 ? "" : "feature", rows)),
                Note = shape.Count > 2 && shape[^3] > 1 ? FormattableString.Invariant($"The first of {shape[^3]} channels.") : null,
            };
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return new SoundView { Note = failure.Message };
        }
    }

    private static AudioInfo AudioReaderInfo(string path)
    {
        using var reader = AudioReader.Open(path);
        return reader.Info;
    }

    private static (string Path, long? Index) Place(string name)
    {
        var bracket = name.EndsWith(']') ? name.LastIndexOf('[') : -1;
        return bracket > 0 && !File.Exists(name) && long.TryParse(name.AsSpan(bracket + 1, name.Length - bracket - 2), System.Globalization.CultureInfo.InvariantCulture, out var index)
            ? (name[..bracket], index)
            : (name, null);
    }
}
