using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a recurrent layer and what it returns.</summary>
public record RecurrentOptions
{
    /// <summary>The size of the state, for each direction.</summary>
    [Range(1, 65536)]
    public required int Units { get; init; }

    /// <summary>How many recurrent layers are stacked.</summary>
    [Range(1, 64)]
    public int Layers { get; init; } = 1;

    /// <summary>Whether a second pass reads each item backwards, from its last valid step; both states are joined.</summary>
    public bool Bidirectional { get; init; }

    /// <summary>The share of values between stacked layers that become 0 in training, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; }

    /// <summary>What comes out.</summary>
    public RecurrentReturn Return { get; init; } = RecurrentReturn.Last;

    /// <summary>What the weights of the inputs are drawn from; what the model's defaults say if absent.</summary>
    public WeightInitializer? Weights { get; init; }

    /// <summary>What the weights of the state are drawn from; what the model's defaults say if absent (Keras: orthogonal).</summary>
    public WeightInitializer? RecurrentWeights { get; init; }
}

/// <summary>What a recurrent layer returns.</summary>
public enum RecurrentReturn
{
    /// <summary>
    /// The state after the last valid step (the reverse pass: after the first), a vector <c>[batch, units × directions]</c>.
    /// </summary>
    Last,

    /// <summary>The state after each step, a feature map <c>[batch, units × directions, 1, time]</c>.</summary>
    Sequence,
}
