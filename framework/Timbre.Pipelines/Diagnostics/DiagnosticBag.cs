using Timbre.Pipelines.Yaml;

namespace Timbre.Pipelines;

/// <summary>Collects the mistakes of one pipeline while it is read.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<(Place? Place, Diagnostic Diagnostic)> _found = [];
    private readonly List<SourceText> _texts = [];

    public bool IsEmpty => _found.Count == 0;

    public int Count => _found.Count;

    /// <summary>What was found, in the order in which it was.</summary>
    public IReadOnlyList<(Place? Place, Diagnostic Diagnostic)> Found => _found;

    public void Add(Place place, string message, string? suggestion = null, string? choices = null)
    {
        Add(place, place.Diagnose(message, suggestion) with { Choices = choices });
    }

    /// <summary>Adds a mistake that is worded already.</summary>
    public void Add(Place? place, Diagnostic diagnostic)
    {
        if (place is { } at && !_texts.Contains(at.Text))
        {
            _texts.Add(at.Text);
        }

        _found.Add((place, diagnostic));
    }

    /// <summary>Adds what another bag holds.</summary>
    public void AddAll(DiagnosticBag other)
    {
        foreach (var (place, diagnostic) in other._found)
        {
            Add(place, diagnostic);
        }
    }

    public void Add(string message) => _found.Add((null, new Diagnostic(null, message)));

    /// <summary>Declares the order in which the mistakes of different texts are reported.</summary>
    public void Expect(SourceText text) => _texts.Add(text);

    /// <summary>Ends the loading when anything was found.</summary>
    /// <param name="partial">What could be bound in spite of it.</param>
    /// <exception cref="PipelineException">There are mistakes.</exception>
    public void ThrowIfAny(LoadedPipeline? partial = null)
    {
        if (!IsEmpty)
        {
            throw new PipelineException(InOrder()) { Partial = partial };
        }
    }

    private List<Diagnostic> InOrder() =>
        [.. _found
            .OrderBy(found => found.Place is { } place ? _texts.IndexOf(place.Text) : -1)
            .ThenBy(found => found.Place?.Line)
            .ThenBy(found => found.Place?.Column)
            .Select(found => found.Diagnostic)
            .Distinct()];
}
