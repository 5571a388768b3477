using static TorchSharp.torch;

namespace Timbre.Engine;

/// <summary>A batch of clips, or of arrays of features.</summary>
/// <remarks>Its tensors belong to no dispose scope: they end with <see cref="Dispose"/>.</remarks>
/// <param name="Waves">The clips, <c>[batch, time]</c>, or the features that stand in their place, with their valid lengths, on the run's device.</param>
/// <param name="Labels">The classes, int64 <c>[batch]</c>, on the run's device.</param>
/// <param name="Samples">The index in the corpus of each item.</param>
public sealed record Batch(Signal Waves, Tensor Labels, IReadOnlyList<long> Samples) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        Waves.Values.Dispose();
        Waves.Lengths.Dispose();
        Labels.Dispose();
    }
}
