namespace Timbre.Pipelines.Binding;

/// <summary>The names that may be written in place of a mistaken one, as a message lists them.</summary>
internal static class Choices
{
    // More would bury the rest of the message.
    private const int Most = 8;

    /// <summary>All names where they are few, in their order; otherwise the nearest, how many more there are, and what shows all.</summary>
    /// <param name="mistaken">What was written.</param>
    /// <param name="known">The names.</param>
    /// <param name="command">The command that shows all; null where none does, and then all are listed.</param>
    public static string Nearest(string mistaken, IReadOnlyList<string> known, string? command) => known.Count <= Most || command is null
        ? string.Join(", ", known)
        : FormattableString.Invariant($"{string.Join(", ", NearestName.Rank(mistaken, known).Take(Most))} and {known.Count - Most} more, which '{command}' shows");
}
