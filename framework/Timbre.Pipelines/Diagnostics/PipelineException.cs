namespace Timbre.Pipelines;

/// <summary>A pipeline cannot be used: all its mistakes, in the order of their places.</summary>
/// <param name="diagnostics">The mistakes, at least one.</param>
public sealed class PipelineException(IReadOnlyList<Diagnostic> diagnostics)
    : Exception(string.Join('\n', diagnostics))
{
    /// <summary>The mistakes, in the order of their places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
