using System.ComponentModel.DataAnnotations;

namespace Timbre.Plugins.Models;

/// <summary>The size of a transformer encoder.</summary>
public sealed record TransformerEncoderOptions : IValidatedOptions
{
    /// <summary>The size of a step inside the encoder.</summary>
    [Range(1, 65536)]
    public int Units { get; init; } = 64;

    /// <summary>How many layers follow each other.</summary>
    [Range(1, 64)]
    public int Layers { get; init; } = 2;

    /// <summary>How many attentions each layer has side by side; the number must divide units.</summary>
    [Range(1, 256)]
    public int Heads { get; init; } = 4;

    /// <summary>The size of the dense layer between attentions; four times units if absent.</summary>
    [Range(1, 1048576)]
    public int? FeedForward { get; init; }

    /// <summary>The share of values that become 0 in training behind positions, attention and dense layers, in [0, 1).</summary>
    [Range(0, 0.999)]
    public double Dropout { get; init; } = 0.1;

    /// <summary>How a step learns where it is.</summary>
    public PositionEncoding Positions { get; init; } = PositionEncoding.Sinusoidal;

    /// <summary>Whether each part normalises its input (Xiong et al. 2020) rather than, as in the first transformers, its output.</summary>
    public bool NormFirst { get; init; } = true;

    /// <inheritdoc/>
    public IEnumerable<OptionError> Validate()
    {
        if (Units % Heads != 0)
        {
            yield return new OptionError(nameof(Heads), FormattableString.Invariant(
                $"heads is {Heads}, which does not divide units, {Units}; each head takes an equal part of a step."));
        }

        if (Positions == PositionEncoding.Sinusoidal && Units % 2 != 0)
        {
            yield return new OptionError(nameof(Units), FormattableString.Invariant(
                $"units is {Units}; sinusoidal positions are pairs of sine and cosine, so give an even number, or positions: none."));
        }
    }
}

/// <summary>What a transformer encoder adds to its steps.</summary>
public enum PositionEncoding
{
    /// <summary>Sines and cosines of the step's number with wavelengths from 2π to 20,000π steps (Vaswani et al. 2017).</summary>
    Sinusoidal,

    /// <summary>Nothing: the order of steps is not seen.</summary>
    None,
}
