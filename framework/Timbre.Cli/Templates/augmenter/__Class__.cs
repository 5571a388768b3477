using Timbre;
using static TorchSharp.torch;

namespace __Class__;

/// <summary>Turns each item upside down, with a given probability.</summary>
[Plugin("__name__")]
public sealed class __Class__Augmenter(__Class__Options options) : IAugmenter
{
    /// <inheritdoc/>
    public Signal Apply(Signal input, AugmentContext context) =>
        input with { Values = context.Select(options.Probability, input.Values, -input.Values) };
}
