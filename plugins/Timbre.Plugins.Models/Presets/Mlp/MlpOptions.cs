using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a network of dense layers.</summary>
public sealed record MlpOptions
{
    /// <summary>The units of each dense layer.</summary>
    [Shorthand]
    [MinLength(1)]
    [Range(1, 1048576)]
    public IReadOnlyList<int> Units { get; init; } = [256, 128];

    /// <summary>Whether each dense layer is followed by a batch-norm.</summary>
    public bool BatchNorm { get; init; }

    /// <summary>The share of values behind each dense layer that become 0 in training, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; } = 0.3;

    /// <summary>Whose initial weights the layers take.</summary>
    public LayerDefaults Defaults { get; init; }
}
