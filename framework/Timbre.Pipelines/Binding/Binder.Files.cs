using System.Security.Cryptography;
using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines.Binding;

internal sealed partial class Binder
{
    // The folder of a carried pipeline's files, and the longest name that a file keeps there.
    private const string CarriedFolder = "files";
    private const int LongestName = 100;

    private bool TryCarry(ScalarNode scalar, CarriedFileAttribute kind, string path, out object? value)
    {
        value = null;
        if (kind.IsCode && !session.AllowCode)
        {
            return Refuse(scalar.Place, $"{path} names a program, and code of others is not allowed here (--no-code).");
        }

        if (!TryFindPath(scalar, PathKind.File, path))
        {
            return false;
        }

        var file = Path.GetFullPath(scalar.Text, session.BaseDirectory);
        string hash;
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse(scalar.Place, $"{path} names the file {scalar.Describe()}, which cannot be read: {failure.Message}");
        }

        var carried = new CarriedFile(path, file, hash, $"{CarriedFolder}/{hash}-{PlainName(file)}");
        session.Files.Add(carried);
        session.Carried[scalar] = new ScalarNode(scalar.Place, carried.Name, isPlain: false);
        if (kind.IsCode)
        {
            session.Scripts.Add(new PipelineScript(path, scalar.Place.Location, hash));
        }

        value = file;
        return true;
    }

    // Letters that mean the same on every file system; the end of a name tells more than its beginning.
    private static string PlainName(string file)
    {
        var name = Path.GetFileName(file);
        return string.Concat(name[Math.Max(0, name.Length - LongestName)..].Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-'));
    }
}
