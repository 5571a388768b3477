using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of an ECAPA-TDNN.</summary>
public sealed record EcapaTdnnOptions : IValidatedOptions
{
    /// <summary>The channels of all convolutions.</summary>
    [Range(2, 65536)]
    public int Channels { get; init; } = 128;

    /// <summary>How many groups a block divides its channels into; it must divide them.</summary>
    [Range(2, 64)]
    public int Scale { get; init; } = 8;

    /// <summary>The distance between the taps of each block's filters, in steps of time: one block for each number.</summary>
    [MinLength(1)]
    [Range(1, 1024)]
    public IReadOnlyList<int> Dilations { get; init; } = [2, 3, 4];

    /// <summary>How many channels share one unit inside a squeeze-excitation.</summary>
    [Range(1, 1024)]
    public int Reduction { get; init; } = 4;

    /// <summary>The size of the layer between a step and its weights in the pooling.</summary>
    [Range(1, 65536)]
    public int Attention { get; init; } = 64;

    /// <summary>The size of the vector in front of the classifier.</summary>
    [Range(1, 65536)]
    public int Embedding { get; init; } = 96;

    /// <summary>The share of the embedding that becomes 0 in training, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; }

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Channels % Scale != 0)
        {
            yield return new OptionError(nameof(Scale), FormattableString.Invariant(
                $"scale is {Scale}, which does not divide channels, {Channels}; give a divisor of the channels."));
        }
    }
}
