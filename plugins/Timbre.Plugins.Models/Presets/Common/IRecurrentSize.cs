namespace Timbre.Plugins.Models;

/// <summary>The options that all recurrent models have.</summary>
internal interface IRecurrentSize
{
    /// <summary>The size of the state, for each direction.</summary>
    int Units { get; }

    /// <summary>How many recurrent layers are stacked.</summary>
    int Layers { get; }

    /// <summary>Whether a second pass reads each item backwards.</summary>
    bool Bidirectional { get; }

    /// <summary>How states become one vector.</summary>
    SequencePool Pool { get; }

    /// <summary>The share of values between layers that become 0 in training, in [0, 1).</summary>
    double Dropout { get; }
}
