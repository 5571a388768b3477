using System.Globalization;

namespace Timbre.Audio;

/// <summary>The sentences with which files are refused.</summary>
internal static class Refusals
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private const string Decodable = "WAV, FLAC, OGG (Vorbis, Opus), MP3, AIFF, AU or CAF";
    private const string Remedy = "copy or encode it again, or remove it.";

    public static AudioException Missing(string path, Exception inner) =>
        new(AudioFailure.Missing, path, $"The audio file '{path}' does not exist; check the path.", inner);

    public static AudioException Folder(string path) =>
        new(AudioFailure.NotAFile, path, $"'{path}' is a folder, where an audio file is needed; name a file in it.");

    public static AudioException Denied(string path, Exception inner) =>
        new(AudioFailure.Denied, path, $"The file '{path}' may not be opened by this user; change its permissions or those of its folder.", inner);

    public static AudioException Io(string path, Exception inner) =>
        new(AudioFailure.Io, path, $"The operating system failed on the file '{path}': {inner.Message}", inner);

    public static AudioException NoFolder(string path, Exception inner) =>
        new(AudioFailure.Missing, path, $"The audio file '{path}' cannot be written, since its folder does not exist; create the folder.", inner);

    public static AudioException CannotWrite(string path, Exception? inner, string reason) =>
        new(AudioFailure.Io, path, $"The audio file '{path}' could not be written: {inner?.Message ?? reason} Nothing was left behind.", inner);

    public static AudioException NoBytes(string path) =>
        new(AudioFailure.Empty, path, $"The audio file '{path}' holds 0 bytes, or is no regular file; it needs at least one sample. Remove or replace it.");

    public static AudioException NoSamples(string path) =>
        new(AudioFailure.Empty, path, $"The audio file '{path}' has a header but holds 0 samples; it needs at least one. Remove or replace it.");

    public static AudioException CannotOpen(string path, ContainerKind kind, byte[] head, DeclaredData? declared) => (kind, declared) switch
    {
        (ContainerKind.Unknown, _) => new(AudioFailure.NotAudio, path,
            $"The file '{path}' is not audio: it begins with {Container.Show(head)}, which no known audio format does; it must be {Decodable}."),
        (ContainerKind.Foreign, _) => new(AudioFailure.Unsupported, path,
            $"The file '{path}' is in a format that libsndfile does not decode; convert it to {Decodable}, for example with ffmpeg."),
        (ContainerKind.Riff or ContainerKind.Aiff, { IsShort: false }) => new(AudioFailure.Unsupported, path,
            $"The file '{path}' has samples in an encoding that libsndfile does not decode; convert it to PCM, for example with ffmpeg."),
        _ => new(AudioFailure.Corrupt, path,
            $"The audio file '{path}' begins as audio does, but its header is damaged or cut short; remove or replace it."),
    };

    public static AudioException Truncated(string path, DeclaredData data, long frames, int rate) =>
        data.Frames is { } expected
            ? new(AudioFailure.Truncated, path, string.Create(Invariant,
                $"The audio file '{path}' is cut short: its header promises {Count(expected, rate)}, and {Count(frames, rate)} are there; {Remedy}"))
            : new(AudioFailure.Truncated, path, string.Create(Invariant,
                $"The audio file '{path}' is cut short: its header promises {data.Declared} bytes of samples, and {data.Available} are there; {Remedy}"));

    public static AudioException EndsEarly(string path, long expected, long got, int rate) =>
        new(AudioFailure.Truncated, path, string.Create(Invariant,
            $"The audio file '{path}' ends early: its header promises {Count(expected, rate)}, and decoding stops after {Count(got, rate)}, "
            + $"the rest being absent or damaged; {Remedy}"));

    public static AudioException UnfinishedOgg(string path) =>
        new(AudioFailure.Truncated, path,
            $"The audio file '{path}' is cut short: its last Ogg page is incomplete or not marked as the end of the stream; {Remedy}");

    public static AudioException Damaged(string path, long frame, int rate, string reason) =>
        new(AudioFailure.Corrupt, path, string.Create(Invariant,
            $"The audio file '{path}' is damaged at or before frame {frame} ({Seconds(frame, rate)}): {reason} Remove or replace it."));

    public static AudioException CannotSeek(string path, long frame, string reason) =>
        new(AudioFailure.Corrupt, path, string.Create(Invariant, $"The audio file '{path}' cannot be read from frame {frame} on: {reason} Remove or replace it."));

    public static AudioException NotFinite(string path, float value, long frame, int rate) =>
        new(AudioFailure.NotFinite, path, string.Create(Invariant,
            $"The audio file '{path}' has the value {value} at frame {frame} ({Seconds(frame, rate)}); samples must be finite numbers. Remove or repair it."));

    public static AudioException NoSuchChannel(string path, int channel, int channels) =>
        new(AudioFailure.OutOfRange, path, string.Create(Invariant,
            $"Channel {channel} of the audio file '{path}' was asked for, which has {channels}; name one from 0 to {channels - 1}, or none for their mean."));

    public static AudioException CannotResample(string path, int rate) =>
        new(AudioFailure.Unsupported, path, string.Create(Invariant,
            $"The audio file '{path}' says that it has {rate} frames per second; between {DecodeOptions.LowestSampleRate} and "
            + $"{DecodeOptions.HighestSampleRate} can be resampled. Repair its header or remove it."));

    public static AudioException StartsTooLate(string path, double start, double seconds) =>
        new(AudioFailure.OutOfRange, path, string.Create(Invariant,
            $"An excerpt from {start} s of the audio file '{path}' was asked for, which lasts {seconds:0.###} s; begin before its end."));

    public static AudioException TooLong(string path, long samples) =>
        new(AudioFailure.Unsupported, path, string.Create(Invariant,
            $"The audio file '{path}' decodes to {samples} samples, and one array holds at most {Array.MaxLength}; read it in blocks with AudioReader."));

    private static string Count(long frames, int rate) => string.Create(Invariant, $"{frames} frames ({Seconds(frames, rate)})");

    private static string Seconds(long frames, int rate) => string.Create(Invariant, $"{(double)frames / rate:0.###} s");

}
