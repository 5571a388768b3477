namespace Timbre.Testing.Tests;

/// <summary>A feature extractor made of one function.</summary>
internal sealed class LambdaFeature(Func<Signal, Signal> extract) : IFeatureExtractor
{
    public Signal Extract(Signal input) => extract(input);
}
