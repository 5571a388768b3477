using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Finds the native library and with it LibTorch, or says what to do.</summary>
internal static unsafe class NativeLoader
{
    private static readonly string[] _parts = ["c10", "torch_cpu", "torch", "c10_cuda", "torch_cuda"];

    private static string BuiltFor { get; } = typeof(NativeLoader).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(attribute => attribute.Key == "LibTorch").Value!;

    private static string Remedy { get; } =
        $"Install LibTorch {Series(BuiltFor)} (Debian's package libtorch-dev, or a folder that the environment variable LIBTORCH names), or build Timbre on this machine from its sources " +
        "(dotnet build --no-incremental), which takes the LibTorch that it finds.";

    /// <summary>Loads the library of a name.</summary>
    /// <exception cref="DllNotFoundException">It is not there, or LibTorch is not, or is another than it was built for.</exception>
    public static nint Load(string name)
    {
        var file = $"lib{name}.so";
        var path = Folders().Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists) ?? throw new DllNotFoundException(
            $"{file} is not beside Timbre.Torch.dll, and no package brought one for {RuntimeInformation.RuntimeIdentifier}; build Timbre from its sources on this machine.");
        OpenMpWaiting.Sleep();
        LoadNamed();
        nint library;
        try
        {
            library = NativeLibrary.Load(path);
        }
        catch (DllNotFoundException error)
        {
            throw new DllNotFoundException($"LibTorch could not be loaded through {path}, which was built for LibTorch {BuiltFor}: {error.Message.Trim()} {Remedy}", error);
        }

        RequireSeries(path, Version(library, "timbre_torch_version"), Version(library, "timbre_loaded_torch_version"));
        return library;
    }

    // The layout of LibTorch's objects changes from one series to the next, which would end in a crash.
    private static void RequireSeries(string path, string built, string loaded)
    {
        if (loaded.Length > 0 && Series(loaded) != Series(built))
        {
            throw new DllNotFoundException($"LibTorch {loaded} was found, and {path} was built for LibTorch {built}. {Remedy}");
        }
    }

    // Beside the assembly where it was built from sources; where it came as a package, where the host was told to look.
    private static IEnumerable<string> Folders()
    {
        var told = AppContext.GetData("NATIVE_DLL_SEARCH_DIRECTORIES") as string ?? "";
        return [Path.GetDirectoryName(typeof(NativeLoader).Assembly.Location) ?? "", AppContext.BaseDirectory, .. told.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)];
    }

    // What is loaded already is not searched for, so a LibTorch that is named here needs no entry in the system's list of folders.
    private static void LoadNamed()
    {
        if (Environment.GetEnvironmentVariable("LIBTORCH") is { Length: > 0 } root)
        {
            foreach (var part in _parts.Select(part => Path.Combine(root, "lib", $"lib{part}.so")).Where(File.Exists))
            {
                NativeLibrary.TryLoad(part, out _);
            }
        }
    }

    private static string Series(string version) => string.Join('.', version.Split('.').Take(2));

    private static string Version(nint library, string function) =>
        Marshal.PtrToStringUTF8(((delegate* unmanaged<nint>)NativeLibrary.GetExport(library, function))())!;
}
