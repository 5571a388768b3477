namespace Timbre.Cli;

/// <summary>Writes files and folders that a command was asked for, and says in a sentence why one cannot be written.</summary>
internal static class Output
{
    /// <summary>Calls what writes.</summary>
    /// <param name="what">What is written, as a sentence begins with it: <c>The pipeline</c>.</param>
    /// <param name="place">The file or folder.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="option">The option that names another place; null where there is none.</param>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public static T Write<T>(string what, string place, Func<T> write, string? option = null)
    {
        try
        {
            return write();
        }
        catch (Exception failure) when (failure is not OutputException && IsRefusal(failure))
        {
            var other = option is null ? "" : $", or name another place with {option}";
            throw new OutputException($"{what} could not be written to {WorkingFolder.Show(place)}: {Reason(failure)}. Look at the space and the rights there{other}.", failure);
        }
    }

    /// <summary>Writes a text file and the folders above it.</summary>
    /// <inheritdoc cref="Write{T}"/>
    public static void WriteText(string what, string file, string text, string? option = null) => Write(what, file, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return true;
    }, option);

    /// <summary>Whether the system refused to read or write a file.</summary>
    public static bool IsRefusal(Exception failure) => failure is IOException or UnauthorizedAccessException;

    /// <summary>Why the system refused, in words, without a full stop.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        UnauthorizedAccessException => "the rights do not allow it",
        ArgumentOutOfRangeException => "the file would grow too large",
        FileNotFoundException or DirectoryNotFoundException => "the system makes no file or folder there",
        _ => failure.Message.TrimEnd('.'),
    };
}
