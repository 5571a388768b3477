namespace Timbre.Testing.Tests;

/// <summary>Adds the mean of the batch to every item, and says so.</summary>
internal sealed class MixingAugmenter : IAugmenter
{
    public bool MixesItems => true;

    public Signal Apply(Signal input, AugmentContext context) =>
        input with { Values = input.Values.add(input.Values.mean([0], keepdim: true)) };
}
