namespace Timbre.Audio;

/// <summary>
/// One audio file could not be read or written; the message is a full sentence that names the file, what was found and what to do.
/// </summary>
/// <remarks>What follows from it, failing or skipping the file, is the caller's policy.</remarks>
public sealed class AudioException : Exception
{
    /// <summary>A refusal of the file at <paramref name="path"/>.</summary>
    public AudioException(AudioFailure reason, string path, string message, Exception? inner = null)
        : base(message, inner)
    {
        Reason = reason;
        Path = path;
    }

    /// <summary>Why the file was refused.</summary>
    public AudioFailure Reason { get; }

    /// <summary>The file, as the caller named it.</summary>
    public string Path { get; }
}
