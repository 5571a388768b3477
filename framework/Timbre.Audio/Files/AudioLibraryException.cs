namespace Timbre.Audio;

/// <summary>
/// A library that decoding needs is not installed; no file is at fault, so a policy that skips bad files must not swallow this.
/// </summary>
public sealed class AudioLibraryException : Exception
{
    private AudioLibraryException(string message)
        : base(message)
    {
    }

    /// <summary>The message for a library that could not be loaded and the Debian package that holds it.</summary>
    internal static AudioLibraryException Create(string library, string package) =>
        new($"The library {library} could not be loaded, which reading and writing audio needs; "
            + $"install the package that holds it (on Debian and Ubuntu: apt-get install {package}).");
}
