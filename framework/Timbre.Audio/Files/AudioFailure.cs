namespace Timbre.Audio;

/// <summary>Why an audio file was refused.</summary>
public enum AudioFailure
{
    /// <summary>There is no file at the path.</summary>
    Missing,

    /// <summary>The path names a folder, or something else that is not a file.</summary>
    NotAFile,

    /// <summary>The operating system does not let this user read or write the file.</summary>
    Denied,

    /// <summary>The file holds no bytes, or no samples.</summary>
    Empty,

    /// <summary>The content is not audio, whatever the name says.</summary>
    NotAudio,

    /// <summary>The content is audio in a container or an encoding that libsndfile does not decode.</summary>
    Unsupported,

    /// <summary>The samples end before those that the header promises: the file is cut short, or cannot be decoded from there on.</summary>
    Truncated,

    /// <summary>The header is damaged, or the samples of a file that does not say how many it has.</summary>
    Corrupt,

    /// <summary>A sample is not a number, or infinite.</summary>
    NotFinite,

    /// <summary>The requested channel or excerpt is not in the file.</summary>
    OutOfRange,

    /// <summary>The operating system failed to read or write.</summary>
    Io,
}
