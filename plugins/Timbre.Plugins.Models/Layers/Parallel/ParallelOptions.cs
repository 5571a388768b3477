namespace Timbre.Plugins.Models;

/// <summary>What runs side by side.</summary>
public sealed record ParallelOptions : IValidatedOptions
{
    /// <summary>The branches, each a list of layers; an empty list hands the input on.</summary>
    [Shorthand]
    public required IReadOnlyList<IReadOnlyList<Stage<ILayer>>> Branches { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Branches.Count == 0)
        {
            yield return new OptionError(nameof(Branches), "There is no branch; write at least one list of layers.");
        }
    }
}
