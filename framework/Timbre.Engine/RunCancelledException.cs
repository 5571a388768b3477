namespace Timbre.Engine;

/// <summary>A run was cancelled; it can go on from its folder.</summary>
/// <param name="folder">The run's folder.</param>
/// <param name="innerException">The cancellation.</param>
public sealed class RunCancelledException(string folder, OperationCanceledException innerException)
    : OperationCanceledException($"The run was stopped; it can be resumed from '{folder}'.", innerException, innerException.CancellationToken)
{
    /// <summary>The run's folder, to be named as <see cref="RunOptions.Resume"/>.</summary>
    public string Folder { get; } = folder;

    /// <summary>Whether a checkpoint was written; without one the run begins again.</summary>
    public bool HasCheckpoint { get; init; }
}
