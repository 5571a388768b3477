namespace Timbre.Engine;

/// <summary>One part of the data as the network meets it: batches of features with labels.</summary>
public interface IBatchSource
{
    /// <summary>The number of recordings.</summary>
    int SampleCount { get; }

    /// <summary>The number of batches in an epoch.</summary>
    int StepCount { get; }

    /// <summary>The batches of an epoch, the same bit for bit with any number of workers.</summary>
    /// <remarks>Tensors are made on the thread that enumerates; the caller disposes every batch, and may stop early.</remarks>
    /// <param name="epoch">The epoch, counted from 0: it decides order, clips and augmentation of training data.</param>
    /// <param name="firstStep">The first step to give; a resumed run starts in the middle of an epoch.</param>
    IEnumerable<FeatureBatch> Epoch(int epoch, int firstStep = 0);
}
