namespace Timbre.Engine;

/// <summary>A stretch of a recording with one label.</summary>
/// <param name="StartSeconds">Where its first window starts.</param>
/// <param name="EndSeconds">Where the next segment starts, or its last window ends where nothing follows without a gap.</param>
/// <param name="Label">The label; null where its windows were rejected.</param>
/// <param name="Probability">The mean probability of the label over its windows; of the most probable label of each where they were rejected.</param>
/// <param name="Windows">How many windows.</param>
public sealed record Segment(double StartSeconds, double EndSeconds, string? Label, double Probability, long Windows);
