namespace Timbre.Engine;

/// <summary>A table in a folder whose recordings were found in another way.</summary>
/// <param name="File">The table, an absolute path.</param>
/// <param name="Refusal">Why it cannot be used, a full sentence; null where it can be when it is named.</param>
public sealed record UnusedTable(string File, string? Refusal);
