using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A batch at the entrance of the network.</summary>
/// <remarks>Its tensors belong to no dispose scope: they end with <see cref="Dispose"/>.</remarks>
/// <param name="Features">What the front end made, float32, on the run's device.</param>
/// <param name="Labels">The classes, int64 <c>[batch]</c>, on the run's device.</param>
/// <param name="Samples">The index in the corpus of each item.</param>
public sealed record FeatureBatch(Signal Features, Tensor Labels, IReadOnlyList<long> Samples) : IDisposable
{
    /// <summary>The share of each class in each item, float32 <c>[batch, class]</c>, where augmentation mixed labels; null where <see cref="Labels"/> says all.</summary>
    public Tensor? Targets { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Features.Values.Dispose();
        Features.Lengths.Dispose();
        Labels.Dispose();
        Targets?.Dispose();
    }
}
