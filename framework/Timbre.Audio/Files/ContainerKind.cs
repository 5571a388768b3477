namespace Timbre.Audio;

/// <summary>What the first bytes of a file say it is.</summary>
internal enum ContainerKind
{
    Unknown,
    Riff,
    Aiff,
    Ogg,

    /// <summary>Another container that libsndfile reads.</summary>
    Readable,

    /// <summary>Audio that libsndfile does not read.</summary>
    Foreign,
}
