namespace Timbre.Testing.Tests;

/// <summary>An augmenter made of one function.</summary>
internal sealed class LambdaAugmenter(Func<Signal, AugmentContext, Signal> apply) : IAugmenter
{
    public Signal Apply(Signal input, AugmentContext context) => apply(input, context);
}
