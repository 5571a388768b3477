namespace Timbre.Engine;

/// <summary>The same training recordings with and without augmentation, on their way to the network.</summary>
/// <param name="Samples">The index in the corpus of each item.</param>
/// <param name="Clips">Prepared clips, or the arrays in their place.</param>
/// <param name="AugmentedClips">The clips of the first epoch; null where waveforms are not augmented.</param>
/// <param name="Features">What the network would get without augmentation.</param>
/// <param name="AugmentedFeatures">What it gets in the first epoch; null where nothing is augmented.</param>
internal sealed record ExampleViews(IReadOnlyList<long> Samples, Signal Clips, Signal? AugmentedClips, Signal Features, Signal? AugmentedFeatures)
{
    /// <summary>Where a recording stands in the batches.</summary>
    public int PlaceOf(Sample sample) => Samples.Index().First(pair => pair.Item == sample.Index).Index;
}
