namespace Timbre.Pipelines;

/// <summary>A pipeline cannot be used: all its mistakes, in the order of their places.</summary>
/// <param name="diagnostics">The mistakes, at least one.</param>
public sealed class PipelineException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception(string.Join('\n', diagnostics))
{
    /// <summary>The mistakes, in the order of their places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;

    /// <summary>
    /// What could be bound in spite of the mistakes, for checks that go on and nothing else; null where they would learn nothing. A list has
    /// null in place of each item with a mistake, and a section with one has the defaults of what could not be read.
    /// </summary>
    public LoadedPipeline? Partial { get; init; }

    /// <summary>These mistakes and others that were found later, in the order of their places.</summary>
    public PipelineException With(IEnumerable<Diagnostic> others)
    {
        List<Diagnostic> all = [.. Diagnostics.Concat(others).Distinct()];
        var files = all.Select(mistake => mistake.Location?.File).Distinct().ToList();
        return new PipelineException(
            [.. all.OrderBy(mistake => files.IndexOf(mistake.Location?.File)).ThenBy(mistake => mistake.Location?.Line).ThenBy(mistake => mistake.Location?.Column)]);
    }
}
