using System.Globalization;

namespace Timbre.Audio;

/// <summary>The sentences with which files are refused.</summary>
internal static class Refusals
{
    private const string Decodable = "WAV, FLAC, OGG (Vorbis, Opus), MP3, AIFF, AU or CAF";
    private const string Remedy = "copy or encode it again, or remove it.";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static AudioException Missing(string path, Exception inner) =>
        new(AudioFailure.Missing, path, $"The audio file '{path}' does not exist; check the path.", inner);

    public static AudioException Folder(string path) =>
        new(AudioFailure.NotAFile, path, $"'{path}' is a folder, where an audio file is needed; name a file in it.");

    public static AudioException Denied(string path, Exception inner) =>
        new(AudioFailure.Denied, path, $"This user may not open the file '{path}'; change its permissions or its folder's.", inner);

    public static AudioException Io(string path, Exception inner) =>
        new(AudioFailure.Io, path, $"The operating system failed on the file '{path}': {inner.Message}", inner);

    public static AudioException NoFolder(string path, Exception inner) =>
        new(AudioFailure.Missing, path,
            $"The folder of the audio file '{path}', which is to be written, does not exist; create the folder.", inner);

    public static AudioException CannotWrite(string path, Exception? inner, string reason) =>
        new(AudioFailure.Io, path,
            $"The audio file '{path}' could not be written: {inner?.Message ?? reason} Nothing was left behind.", inner);

    public static AudioException NoBytes(string path) =>
        new(AudioFailure.Empty, path,
            $"The audio file '{path}' holds 0 bytes, or is no regular file; it needs at least one sample. Remove or replace it.");

    public static AudioException NoSamples(string path) =>
        new(AudioFailure.Empty, path,
            $"The audio file '{path}' has a header but holds 0 samples; it needs at least one. Remove or replace it.");

    public static AudioException CannotOpen(string path, ContainerKind kind, byte[] head, DeclaredData? declared) => (kind, declared) switch
    {
        (ContainerKind.Unknown, _) => new(AudioFailure.NotAudio, path,
            $"The file '{path}' is not audio: it begins with {Container.Show(head)}, as no known format does; it must be {Decodable}."),
        (ContainerKind.Foreign, _) => new(AudioFailure.Unsupported, path,
            $"The file '{path}' is in a format that libsndfile does not decode; convert it to {Decodable}, for example with ffmpeg."),
        (ContainerKind.Riff or ContainerKind.Aiff, { IsShort: false }) => new(AudioFailure.Unsupported, path,
            $"The file '{path}' has samples in an encoding that libsndfile does not decode; convert it to PCM, for example with ffmpeg."),
        _ => new(AudioFailure.Corrupt, path,
            $"The audio file '{path}' begins as audio does, but its header is damaged or cut short; {Remedy}"),
    };

    public static AudioException Truncated(string path, DeclaredData data, long frames, int rate)
    {
        var (promised, there) = data.Frames is { } expected
            ? (Count(expected, rate), Count(frames, rate))
            : (string.Create(Invariant, $"{data.Declared} bytes"), string.Create(Invariant, $"{data.Available} bytes"));
        return new(AudioFailure.Truncated, path,
            $"The audio file '{path}' is cut short: its header promises {promised}, and {there} are there; {Remedy}");
    }

    public static AudioException EndsEarly(string path, long expected, long got, int rate) =>
        new(AudioFailure.Truncated, path,
            $"The audio file '{path}' ends early: its header promises {Count(expected, rate)}, and decoding stops after "
            + $"{Count(got, rate)}, the rest being absent or damaged; {Remedy}");

    public static AudioException UnfinishedOgg(string path) =>
        new(AudioFailure.Truncated, path,
            $"The audio file '{path}' is cut short: its last Ogg page is incomplete or not marked as the end of the stream; {Remedy}");

    public static AudioException Damaged(string path, long frame, int rate, string reason) =>
        new(AudioFailure.Corrupt, path,
            $"The audio file '{path}' is damaged at or before {Place(frame, rate)}: {reason} Remove or replace it.");

    public static AudioException CannotSeek(string path, long frame, int rate, string reason) =>
        new(AudioFailure.Corrupt, path,
            $"The audio file '{path}' cannot be read from {Place(frame, rate)} on: {reason} Remove or replace it.");

    public static AudioException NotFinite(string path, float value, long frame, int rate) =>
        new(AudioFailure.NotFinite, path, string.Create(Invariant,
            $"The audio file '{path}' has the value {value} at {Place(frame, rate)}; samples must be finite. Remove or repair it."));

    public static AudioException NoSuchChannel(string path, int channel, int channels) =>
        new(AudioFailure.OutOfRange, path, string.Create(Invariant,
            $"Channel {channel} of the audio file '{path}' was asked for, which has {channels}; name one from 0 to {channels - 1}, "
            + $"or none for their mean."));

    public static AudioException CannotResample(string path, int rate) =>
        new(AudioFailure.Unsupported, path, string.Create(Invariant,
            $"The audio file '{path}' says that it has {rate} frames per second; between {DecodeOptions.LowestSampleRate} and "
            + $"{DecodeOptions.HighestSampleRate} can be resampled. Repair its header or remove it."));

    public static AudioException StartsTooLate(string path, double start, double seconds) =>
        new(AudioFailure.OutOfRange, path, string.Create(Invariant,
            $"An excerpt from {start} s of the audio file '{path}' was asked for, which lasts {seconds:0.###} s; begin before its end."));

    public static AudioException TooLong(string path, long samples) =>
        new(AudioFailure.Unsupported, path, string.Create(Invariant,
            $"The audio file '{path}' decodes to {samples} samples, and one array holds at most {Array.MaxLength}; "
            + $"read it in blocks with AudioReader."));

    private static string Count(long frames, int rate) => string.Create(Invariant, $"{frames} frames ({(double)frames / rate:0.###} s)");

    private static string Place(long frame, int rate) => string.Create(Invariant, $"frame {frame} ({(double)frame / rate:0.###} s)");
}
