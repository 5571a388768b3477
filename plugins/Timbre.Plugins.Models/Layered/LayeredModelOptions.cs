using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>What the network is made of.</summary>
public sealed record LayeredModelOptions
{
    /// <summary>The layers, from input to output; the last is usually classifier.</summary>
    [Shorthand]
    [MinLength(1)]
    public required IReadOnlyList<Stage<ILayer>> Layers { get; init; }

    /// <summary>
    /// Whose initial weights and constants the layers take where they state none; keras repeats networks that were written for Keras.
    /// </summary>
    public LayerDefaults Defaults { get; init; }
}
