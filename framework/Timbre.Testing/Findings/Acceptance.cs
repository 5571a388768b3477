using TorchSharp;

namespace Timbre.Testing;

/// <summary>Finds out which signals a stage takes, and checks it on those.</summary>
internal static class Acceptance
{
    public const string Refusal = "a signal that it cannot take is refused with a StageException";
    public const string Any = "it takes at least one kind of signal";
    public const string Given = "it takes the examples given";

    /// <summary>All breaches of a stage's promises.</summary>
    /// <param name="examples">Signals that the stage must take; none for one of each kind, of which it must take one.</param>
    /// <param name="attempt">Feeds the stage once.</param>
    /// <param name="check">Checks the stage on a signal that it takes.</param>
    public static IReadOnlyList<Finding> Run(IReadOnlyList<Signal> examples, Action<Signal> attempt, Action<Signal, FindingList> check)
    {
        using var scope = torch.NewDisposeScope();
        using var gradients = torch.no_grad();
        var findings = new FindingList();
        var refusals = new List<string>();
        var signals = examples.Count > 0 ? examples : Example.OfEachKind();
        foreach (var signal in signals)
        {
            if (TryIt(signal, attempt, findings) is { } refusal)
            {
                refusals.Add(refusal);
            }
            else
            {
                check(signal, findings);
            }
        }

        if (refusals.Count == signals.Count || (examples.Count > 0 && refusals.Count > 0))
        {
            findings.Add(examples.Count > 0 ? Given : Any, $"it refused {string.Join(" | ", refusals)}");
        }

        return findings.All;
    }

    private static string? TryIt(Signal signal, Action<Signal> attempt, FindingList findings)
    {
        using var scope = torch.NewDisposeScope();
        try
        {
            attempt(signal);
            return null;
        }
        catch (StageException exception)
        {
            return $"a {signal.Shape}: {exception.Message}";
        }
        catch (Exception exception)
        {
            findings.Add(Refusal, $"a {signal.Shape} ends in {FindingList.Describe(exception)}");
            return $"a {signal.Shape}";
        }
    }
}
