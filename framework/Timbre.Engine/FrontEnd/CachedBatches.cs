using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>Batches whose features were computed once, or in several versions among which epochs take turns.</summary>
internal sealed class CachedBatches(
    IReadOnlyList<FeatureCache> versions, IReadOnlyList<Sample> samples, int classCount, BatchPlan plan, Augmentation features, Device device) : IBatchSource, IDisposable
{
    public int SampleCount => samples.Count;

    public int StepCount => plan.StepCount;

    public IEnumerable<FeatureBatch> Epoch(int epoch, int firstStep = 0)
    {
        var order = plan.Order(epoch);
        for (var step = firstStep; step < plan.StepCount; step++)
        {
            yield return Read(epoch, [.. plan.Step(order, step).ToArray().Select(item => samples[item])]);
        }
    }

    public void Dispose()
    {
        foreach (var version in versions)
        {
            version.Dispose();
        }
    }

    private FeatureBatch Read(int epoch, Sample[] items)
    {
        long[] indices = [.. items.Select(sample => (long)sample.Index)];
        long[] classes = [.. items.Select(sample => (long)sample.Label)];
        using var scope = NewDisposeScope();
        var cached = versions[epoch % versions.Count].Read(indices, device);
        scope.Attach(cached.Values, cached.Lengths);
        var mixes = new List<LabelMix>();
        var result = features.Apply(cached, epoch, indices, mixes);
        var labels = HostTensors.ToDevice(classes, [classes.Length], ScalarType.Int64, device);
        var targets = Targets.Of(labels, classCount, mixes)?.DetachFromDisposeScope();
        scope.Detach(result.Values, result.Lengths);
        return new FeatureBatch(result, labels, indices) { Targets = targets };
    }
}
