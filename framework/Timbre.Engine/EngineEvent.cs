namespace Timbre.Engine;

/// <summary>Something that a run tells while it works. Events come from the thread that runs, those of data preparation from any thread.</summary>
public abstract record EngineEvent;

/// <summary>The run has its folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Resumed">Whether an earlier run goes on.</param>
public sealed record RunStarted(string Folder, bool Resumed) : EngineEvent;

/// <summary>What a run is carried out by.</summary>
/// <param name="Timbre">The version of Timbre.</param>
/// <param name="Torch">The tensor library and its version.</param>
/// <param name="Runtime">The version of .NET.</param>
/// <param name="System">The operating system and the processor's architecture.</param>
/// <param name="Cores">Cores of the processor.</param>
/// <param name="Device">Where the network runs.</param>
public sealed record EnvironmentKnown(string Timbre, string Torch, string Runtime, string System, int Cores, string Device) : EngineEvent;

/// <summary>What the relative paths of a run's pipeline mean.</summary>
/// <param name="BaseDirectory">The folder that they start from.</param>
public sealed record PipelinePlaced(string BaseDirectory) : EngineEvent;

/// <summary>Data are ready, and what their parts share is known.</summary>
/// <param name="Labels">The classes.</param>
/// <param name="Audit">The parts and what they share.</param>
public sealed record DataAudited(IReadOnlyList<string> Labels, AuditReport Audit) : EngineEvent;

/// <summary>A fold of a cross-validation begins.</summary>
/// <param name="Fold">The fold, counted from 1.</param>
/// <param name="Folds">All folds.</param>
public sealed record FoldStarted(int Fold, int Folds) : EngineEvent;

/// <summary>A repetition with another split begins.</summary>
/// <param name="Repeat">The repetition, counted from 1.</param>
/// <param name="Repeats">All repetitions.</param>
public sealed record RepeatStarted(int Repeat, int Repeats) : EngineEvent;

/// <summary>A run of a larger experiment was complete before that was interrupted, and is kept.</summary>
/// <param name="Folder">Its folder.</param>
public sealed record RunKept(string Folder) : EngineEvent;

/// <summary>A model is trained, or judged by another corpus.</summary>
/// <param name="Train">The pipeline that it is trained with.</param>
/// <param name="Test">The pipeline whose recordings it is judged by; the same where it is trained.</param>
public sealed record MatrixCellStarted(string Train, string Test) : EngineEvent;

/// <summary>A model that was trained before is judged.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Name">The name of the pipeline that it was trained with.</param>
/// <param name="Created">When it was made.</param>
public sealed record ModelNamed(string Path, string Name, DateTimeOffset Created) : EngineEvent;

/// <summary>A part of the run begins.</summary>
/// <param name="Phase">The part.</param>
public sealed record PhaseStarted(RunPhase Phase) : EngineEvent;

/// <summary>Data are being listed, decoded or fitted to.</summary>
/// <param name="Progress">How far it is.</param>
public sealed record DataPrepared(DataProgress Progress) : EngineEvent;

/// <summary>Recordings were left out, as the pipeline asks.</summary>
/// <param name="Message">The option and how many, a full sentence.</param>
public sealed record DataSelected(string Message) : EngineEvent;

/// <summary>Training begins, or goes on.</summary>
/// <param name="Epoch">The first epoch to come, counted from 1.</param>
/// <param name="Epochs">The largest number of epochs.</param>
/// <param name="Step">The first step to come, counted from 1.</param>
/// <param name="Steps">Steps in an epoch.</param>
/// <param name="Parameters">Trainable numbers in the network.</param>
/// <param name="Device">Where it runs.</param>
public sealed record TrainingStarted(int Epoch, int Epochs, int Step, int Steps, long Parameters, string Device) : EngineEvent;

/// <summary>Training goes on from a checkpoint.</summary>
/// <param name="History">The epochs that it holds, oldest first.</param>
public sealed record TrainingRestored(IReadOnlyList<EpochMetrics> History) : EngineEvent;

/// <summary>A training step is done.</summary>
/// <param name="Epoch">The epoch, counted from 1.</param>
/// <param name="Step">The step, counted from 1.</param>
/// <param name="Steps">Steps in an epoch.</param>
/// <param name="Clips">Clips in the step.</param>
public sealed record StepFinished(int Epoch, int Step, int Steps, int Clips) : EngineEvent;

/// <summary>An epoch is done and validated.</summary>
/// <param name="Metrics">What it came to.</param>
/// <param name="Epochs">The largest number of epochs.</param>
/// <param name="Seconds">How long it took, validation included; since the resumption where it was resumed.</param>
/// <param name="ClipsPerSecond">Training clips per second, validation not counted.</param>
/// <param name="IsBest">Whether the monitored metric is the best so far.</param>
public sealed record EpochFinished(EpochMetrics Metrics, int Epochs, double Seconds, double ClipsPerSecond, bool IsBest) : EngineEvent;

/// <summary>Training ended before its last epoch, since the monitored metric no longer improved.</summary>
/// <param name="Epoch">The last epoch, counted from 1.</param>
/// <param name="BestEpoch">The epoch whose weights are kept, counted from 1.</param>
public sealed record StoppedEarly(int Epoch, int BestEpoch) : EngineEvent;

/// <summary>Training is over.</summary>
/// <param name="Epochs">Epochs that were trained.</param>
/// <param name="KeptEpoch">The epoch whose weights are kept, counted from 1.</param>
public sealed record TrainingFinished(int Epochs, int KeptEpoch) : EngineEvent;

/// <summary>A checkpoint was written.</summary>
/// <param name="Path">The file.</param>
/// <param name="Epoch">The epoch of the next step, counted from 1.</param>
/// <param name="Step">The next step, counted from 1.</param>
public sealed record CheckpointSaved(string Path, int Epoch, int Step) : EngineEvent;

/// <summary>A recording was predicted.</summary>
/// <param name="Done">Recordings done.</param>
/// <param name="Total">All recordings.</param>
public sealed record RecordingPredicted(int Done, int Total) : EngineEvent;

/// <summary>Something that the user should know.</summary>
/// <param name="Message">A full sentence.</param>
public sealed record Warning(string Message) : EngineEvent;

/// <summary>The run ends with an exception of this message.</summary>
/// <param name="Message">What went wrong.</param>
public sealed record RunFailed(string Message) : EngineEvent;

/// <summary>The parts of a run.</summary>
public enum RunPhase
{
    /// <summary>Data are listed, decoded and split, and fitted stages fitted.</summary>
    Preparing,

    /// <summary>The network is trained.</summary>
    Training,

    /// <summary>Features are adapted to groups that the training split does not hold, before their recordings are predicted.</summary>
    Adapting,

    /// <summary>The validation split is predicted, for post-processors that learn from it.</summary>
    Calibrating,

    /// <summary>The test split is predicted.</summary>
    Evaluating,

    /// <summary>The bundle is written.</summary>
    Saving,
}
