namespace Timbre.Plugins.Models;

/// <summary>What the network is made of.</summary>
public sealed record LayeredModelOptions : IValidatedOptions
{
    /// <summary>The layers, from input to output; the last is usually classifier.</summary>
    [Shorthand]
    public required IReadOnlyList<Stage<ILayer>> Layers { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Layers.Count == 0)
        {
            yield return new OptionError(nameof(Layers), "The list of layers is empty; the least is a flatten and a classifier.");
        }
    }
}
