namespace Timbre.Plugins.Features;

/// <summary>The natural logarithm of spectrograms or vectors: <c>ln(x + floor)</c>, in the same shape.</summary>
[Plugin("log")]
public sealed class Log(LogOptions options) : IFeatureExtractor
{
    /// <inheritdoc/>
    public Signal Extract(Signal input)
    {
        Spectrum.Require(input, "logarithm");
        using var raised = input.Values.add(options.Floor);
        return input with { Values = raised.log() };
    }
}
