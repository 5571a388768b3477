namespace Timbre.Engine;

/// <summary>Tells which linear-algebra library LibTorch calls on the CPU.</summary>
public static class LinearAlgebra
{
    /// <summary>A sentence for the user when LibTorch is bound to the reference BLAS, which is many times slower; null otherwise, or where the system does not tell.</summary>
    /// <remarks>Call it after the first tensor was made: the libraries are then mapped.</remarks>
    public static string? Warning() => Warning(MappedFiles());

    /// <summary>The same, for the given paths of mapped files.</summary>
    internal static string? Warning(IEnumerable<string> mappedFiles)
    {
        var blas = mappedFiles.Distinct(StringComparer.Ordinal).Where(IsBlas).ToList();
        return blas.Count > 0 && blas.All(IsReference)
            ? $"LibTorch uses the reference BLAS ({blas[0]}), which is many times slower than OpenBLAS; install libopenblas0-openmp."
            : null;
    }

    private static bool IsBlas(string path)
    {
        var name = Path.GetFileName(path);
        return name.StartsWith("libblas", StringComparison.Ordinal)
            || name.StartsWith("libopenblas", StringComparison.Ordinal)
            || name.StartsWith("libmkl", StringComparison.Ordinal)
            || name.StartsWith("libblis", StringComparison.Ordinal)
            || name.StartsWith("libatlas", StringComparison.Ordinal);
    }

    // Debian installs every BLAS as libblas.so.3: the reference in …/blas/, the others in …/openblas-pthread/, …/atlas/ and so on.
    private static bool IsReference(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "blas";

    private static IEnumerable<string> MappedFiles()
    {
        const string Maps = "/proc/self/maps";
        if (!File.Exists(Maps))
        {
            return [];
        }

        return File.ReadLines(Maps).Select(line => line.IndexOf('/') is var start and >= 0 ? line[start..] : "");
    }
}
