using System.Reflection;
using System.Runtime.InteropServices;

namespace Timbre.Audio.Native;

/// <summary>
/// Finds the libraries behind this assembly at their first use, and says which package to install when one is absent.
/// </summary>
internal static class NativeLibraries
{
    public const string SoundFile = "libsndfile.so.1";
    public const string Soxr = "libsoxr.so.0";
    public const string Alsa = "libasound.so.2";

    private static readonly Lazy<bool> Registered = new(() =>
    {
        NativeLibrary.SetDllImportResolver(typeof(NativeLibraries).Assembly, Resolve);
        return true;
    });

    /// <summary>Called by the static constructors of the P/Invoke classes, before their first call.</summary>
    public static void Register() => _ = Registered.Value;

    /// <exception cref="AudioLibraryException">The library cannot be loaded.</exception>
    public static nint Load(string library, string package) =>
        NativeLibrary.TryLoad(library, out var handle) ? handle : throw AudioLibraryException.Create(library, package);

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? searchPath) => library switch
    {
        SoundFile => Load(library, "libsndfile1"),
        Soxr => Load(library, "libsoxr0"),
        Alsa => Load(library, "libasound2"),
        _ => 0,
    };
}
