namespace Timbre.Engine;

/// <summary>A new search begins although an earlier one of the same pipeline could go on.</summary>
/// <param name="Folder">The earlier search's folder.</param>
/// <param name="Ended">Its trials that have ended.</param>
/// <param name="Trials">All its trials, where their number is known.</param>
public sealed record StudyLeftUnfinished(string Folder, int Ended, long? Trials) : EngineEvent;

/// <summary>A search has its folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Recorded">Trials that an earlier part recorded.</param>
public sealed record StudyStarted(string Folder, int Recorded) : EngineEvent;

/// <summary>A trial of a search starts, or goes on.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Trials">All trials, where their number is known.</param>
public sealed record TrialStarted(Trial Trial, long? Trials) : EngineEvent;

/// <summary>A trial of a search has finished another epoch.</summary>
/// <param name="Trial">The trial, with the epoch.</param>
public sealed record TrialProgressed(Trial Trial) : EngineEvent;

/// <summary>A trial of a search is trained to its end, pruned, failed or invalid.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Best">The best of those trained to their end so far; null where there is none.</param>
public sealed record TrialFinished(Trial Trial, Trial? Best) : EngineEvent;
