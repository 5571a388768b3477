using Timbre.Audio;

namespace Timbre.Plugins.Datasets;

/// <summary>Tells a first line that is a recording from one that names the columns.</summary>
internal static class HeaderRow
{
    /// <summary>The field of the first line that is the name of an audio file; null where there is none, as it should be.</summary>
    public static string? Recording(IEnumerable<string> fields) => fields.FirstOrDefault(IsAudio);

    /// <summary>Whether a field ends as an audio file does.</summary>
    public static bool IsAudio(string field) =>
        AudioFile.Extensions.Contains(Path.GetExtension(field).TrimStart('.').ToLowerInvariant());

    /// <summary>The message for a table without a header row.</summary>
    /// <param name="shown">The file as messages name it.</param>
    /// <param name="recording">The field that names an audio file.</param>
    /// <param name="delimiter">The character between columns.</param>
    public static string Refusal(string shown, string recording, string delimiter) =>
        $"{shown} has no header row: its first line holds '{recording}', an audio file, where the name of a column is expected. "
        + $"Put the names of the columns above it, such as {string.Join(delimiter == "\t" ? "<tab>" : delimiter, "path", "label", "speaker")}.";
}
