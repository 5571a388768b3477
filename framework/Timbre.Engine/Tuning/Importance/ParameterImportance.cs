namespace Timbre.Engine;

/// <summary>How much a path of a search mattered.</summary>
/// <param name="Path">The path.</param>
/// <param name="Share">Its share of all importance, in [0, 1].</param>
public sealed record ParameterImportance(string Path, double Share);
