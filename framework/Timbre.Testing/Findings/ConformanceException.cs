namespace Timbre.Testing;

/// <summary>A plugin breaks promises of the contract; the message lists them all.</summary>
public sealed class ConformanceException : Exception
{
    internal ConformanceException(string plugin, IReadOnlyList<Finding> findings)
        : base($"{plugin} breaks {Count(findings)} of the contract:{string.Concat(findings.Select(finding => $"\n  - {finding}"))}")
    {
        Findings = findings;
    }

    /// <summary>The broken promises, in the order of the checks.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    private static string Count(IReadOnlyList<Finding> findings) => findings.Count == 1 ? "a promise" : $"{findings.Count} promises";
}
