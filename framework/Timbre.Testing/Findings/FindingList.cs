using TorchSharp;

namespace Timbre.Testing;

/// <summary>Collects findings; a check that throws becomes one.</summary>
internal sealed class FindingList
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> All => _findings;

    /// <summary>Runs one check in a dispose scope of its own; it returns what it saw instead of what was promised, or null.</summary>
    public void Check(string promise, Func<string?> check)
    {
        using var scope = torch.NewDisposeScope();
        try
        {
            if (check() is { } message)
            {
                Add(promise, message);
            }
        }
        catch (Exception exception)
        {
            Add(promise, $"it threw {Describe(exception)}");
        }
    }

    public void Add(string promise, string message)
    {
        // The same breach shows on several examples; one is enough to mend it.
        if (_findings.TrueForAll(finding => finding.Promise != promise))
        {
            _findings.Add(new Finding(promise, message));
        }
    }

    public static string Describe(Exception exception) => $"{exception.GetType().Name}: {exception.Message.Split('\n')[0]}";
}
