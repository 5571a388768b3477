namespace Timbre.Plugins.Models;

/// <summary>What a convolution does at the edges of its input.</summary>
public enum EdgePadding
{
    /// <summary>
    /// Zeros are added on both sides (one more at the end where the number is odd), so that the output has ceil(size / stride) steps.
    /// </summary>
    Same,

    /// <summary>No zeros are added: filters stay inside, and the output is shorter.</summary>
    Valid,

    /// <summary>
    /// All zeros are added before the first step of time, so that no output depends on a later step; frequency is padded as in <see
    /// cref="Same"/>.
    /// </summary>
    Causal,
}
