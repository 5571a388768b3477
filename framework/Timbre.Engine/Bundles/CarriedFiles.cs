using Timbre.Pipelines;

namespace Timbre.Engine;

/// <summary>The files that a pipeline's options name and that predictions need, as <c>files/&lt;hash&gt;-&lt;name&gt;</c> in a bundle.</summary>
internal static class CarriedFiles
{
    private const string Folder = "files/";

    /// <summary>Puts the files into a bundle.</summary>
    /// <exception cref="RunException">A file was changed or removed since the pipeline was loaded.</exception>
    public static void Add(PartArchiveWriter writer, IEnumerable<CarriedFile> files)
    {
        foreach (var file in files.DistinctBy(file => file.Name))
        {
            writer.Add(file.Name, Read(file));
        }
    }

    /// <summary>Writes a bundle's files below a folder, where its pipeline looks for them.</summary>
    /// <exception cref="InvalidDataException">A name leaves the folder.</exception>
    public static void Extract(PartArchive archive, string folder)
    {
        foreach (var name in archive.Names.Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            if (name[Folder.Length..] is "" or "." or ".." || name.AsSpan(Folder.Length).ContainsAny('/', '\\'))
            {
                throw new InvalidDataException($"its part '{name}' would be written outside the folder for files");
            }

            Directory.CreateDirectory(Path.Combine(folder, Folder));
            AtomicFile.Write(Path.Combine(folder, name), stream => stream.Write(archive[name]));
        }
    }

    private static byte[] Read(CarriedFile file)
    {
        try
        {
            var content = File.ReadAllBytes(file.File);
            return PartArchiveWriter.Hash(content) == file.Sha256 ? content : throw Changed(file, "was changed", null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Changed(file, "cannot be read any more", failure);
        }
    }

    private static RunException Changed(CarriedFile file, string what, Exception? failure) => new(
        $"The file '{file.File}' ({file.Path}), which the bundle must carry, {what} since the run began. Put it back as it was, and resume the run.", failure);
}
