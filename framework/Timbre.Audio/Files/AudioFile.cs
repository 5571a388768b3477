namespace Timbre.Audio;

/// <summary>Reads what audio files say about themselves.</summary>
public static class AudioFile
{
    /// <summary>Ends of the names of audio files, in lower case and without the dot: what tells them from other files in a folder.</summary>
    public static IReadOnlyList<string> Extensions { get; } = ["wav", "flac", "ogg", "oga", "opus", "mp3", "aif", "aiff", "au", "caf", "w64"];

    /// <summary>
    /// Opens a file, checks that it holds the data that its header promises, and returns the header, decoding no samples.
    /// </summary>
    /// <remarks>Safe to call from any number of threads.</remarks>
    /// <exception cref="AudioException">The file is missing, unreadable, not audio, empty or cut short.</exception>
    /// <exception cref="AudioLibraryException">libsndfile is not installed.</exception>
    public static AudioInfo ReadInfo(string path)
    {
        using var file = SoundFile.Open(path);
        return file.Info;
    }
}
