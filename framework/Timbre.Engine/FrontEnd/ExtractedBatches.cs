using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Batches whose clips are cut, augmented and turned into features anew in every epoch.</summary>
internal sealed class ExtractedBatches(
    BatchLoader loader, int count, int classCount, FrontEnd frontEnd, Augmentation waves, Augmentation features) : IBatchSource
{
    public int SampleCount => count;

    public int StepCount => loader.StepCount;

    public IEnumerable<FeatureBatch> Epoch(int epoch, int firstStep = 0)
    {
        foreach (var batch in loader.Epoch(epoch, firstStep))
        {
            yield return Extract(batch, epoch);
        }
    }

    private FeatureBatch Extract(Batch batch, int epoch)
    {
        using var scope = NewDisposeScope();
        var mixes = new List<LabelMix>();
        var augmented = waves.Apply(frontEnd.Prepare(batch.Waves), epoch, batch.Samples, mixes);
        var result = features.Apply(frontEnd.Features(augmented), epoch, batch.Samples, mixes);
        var targets = Targets.Of(batch.Labels, classCount, mixes)?.DetachFromDisposeScope();
        scope.Detach(result.Values, result.Lengths);
        Release(batch.Waves.Values, result);
        Release(batch.Waves.Lengths, result);
        return new FeatureBatch(result, batch.Labels, batch.Samples) { Targets = targets };
    }

    // A chain without stages hands on the tensors that it was given.
    private static void Release(Tensor tensor, Signal result)
    {
        if (!ReferenceEquals(tensor, result.Values) && !ReferenceEquals(tensor, result.Lengths))
        {
            tensor.Dispose();
        }
    }
}
