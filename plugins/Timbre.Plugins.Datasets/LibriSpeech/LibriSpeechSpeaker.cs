namespace Timbre.Plugins.Datasets;

/// <summary>A line of SPEAKERS.TXT.</summary>
/// <param name="Sex">female or male.</param>
/// <param name="Name">The reader's name.</param>
internal sealed record LibriSpeechSpeaker(string Sex, string Name)
{
    /// <summary>The file's name in the corpus.</summary>
    public const string FileName = "SPEAKERS.TXT";

    /// <summary>The speakers by their number.</summary>
    /// <exception cref="StageException">The file is missing, or a line is malformed.</exception>
    public static IReadOnlyDictionary<string, LibriSpeechSpeaker> ReadAll(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StageException($"{path} cannot be read ({failure.Message}); the option 'root' names the folder that holds {FileName} and the subsets.", failure);
        }

        var speakers = new Dictionary<string, LibriSpeechSpeaker>(StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(';') || string.IsNullOrWhiteSpace(lines[i]))
            {
                continue;
            }

            // A name may hold the character between the columns.
            var fields = lines[i].Split('|', 5, StringSplitOptions.TrimEntries);
            var sex = fields.Length < 2 ? null : fields[1] switch { "F" => "female", "M" => "male", _ => null };
            speakers[fields[0]] = sex is not null && fields.Length == 5 ? new LibriSpeechSpeaker(sex, fields[4]) : throw new StageException(
                FormattableString.Invariant($"{FileName}:{i + 1}: '{lines[i]}' is not 'number | F or M | subset | minutes | name'."));
        }

        return speakers;
    }
}
