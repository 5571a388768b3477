using static TorchSharp.torch;

namespace Timbre.Plugins.Features;

/// <summary>Two statistics of the valid values of batches, gathered batch by batch: mean and deviation, or smallest and largest.</summary>
/// <remarks>Its tensors belong to the dispose scope around the calls.</remarks>
internal interface IStatistics
{
    /// <summary>Takes the valid values of a batch.</summary>
    void Add(Signal batch);

    /// <summary>Both statistics, float32 on the CPU, shaped <c>[1, …]</c> to broadcast against a batch; null where there was nothing valid and finite.</summary>
    (Tensor First, Tensor Second)? Result { get; }
}
