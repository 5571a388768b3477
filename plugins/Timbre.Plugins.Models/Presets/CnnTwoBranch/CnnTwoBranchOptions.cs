using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a network with two branches.</summary>
public sealed record CnnTwoBranchOptions
{
    /// <summary>The filters of each branch.</summary>
    [Range(1, 65536)]
    public int BranchFilters { get; init; } = 16;

    /// <summary>The size of the branches' filters, along frequency in one and along time in the other.</summary>
    [Range(1, 65536)]
    public int Kernel { get; init; } = 5;

    /// <summary>The filters of the convolution behind the branches.</summary>
    [Range(1, 65536)]
    public int Filters { get; init; } = 32;

    /// <summary>The units of the dense layer.</summary>
    [Range(1, 65536)]
    public int Units { get; init; } = 32;

    /// <summary>The share of the dense layer's values that become 0 in training, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; } = 0.3;

    /// <summary>Whose initial weights and constants the layers take.</summary>
    public LayerDefaults Defaults { get; init; } = LayerDefaults.Keras;
}
