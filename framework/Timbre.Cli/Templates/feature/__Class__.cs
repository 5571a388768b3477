using Timbre;
using static TorchSharp.torch;

namespace __Class__;

/// <summary>Raises the magnitude of every value to a power and keeps its sign.</summary>
[Plugin("__name__")]
public sealed class __Class__Feature(__Class__Options options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        using var magnitude = input.Values.abs();
        using var raised = magnitude.pow(options.Exponent);
        using var sign = input.Values.sign();
        return input with { Values = raised * sign };
    }
}
