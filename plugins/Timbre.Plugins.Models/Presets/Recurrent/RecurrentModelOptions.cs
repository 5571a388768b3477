using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a recurrent model.</summary>
public sealed record RecurrentModelOptions : IRecurrentSize
{
    /// <summary>The size of the state, for each direction.</summary>
    [Range(1, 65536)]
    public int Units { get; init; } = 128;

    /// <summary>How many recurrent layers are stacked.</summary>
    [Range(1, 64)]
    public int Layers { get; init; } = 2;

    /// <summary>Whether a second pass reads each item backwards; both states are joined.</summary>
    public bool Bidirectional { get; init; }

    /// <summary>How states become one vector.</summary>
    public SequencePool Pool { get; init; } = SequencePool.Last;

    /// <summary>The units of a dense layer with a rectifier in front of the classifier; 0 for none.</summary>
    [Range(0, 65536)]
    public int Dense { get; init; }

    /// <summary>The share of values between layers that become 0 in training, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; } = 0.3;

    /// <summary>Whose initial weights the layers take.</summary>
    public LayerDefaults Defaults { get; init; }
}
