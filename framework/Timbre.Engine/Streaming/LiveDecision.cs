namespace Timbre.Engine;

/// <summary>A decision about live audio.</summary>
/// <param name="Decision">What was decided.</param>
/// <param name="Latency">The time from the arrival of the last sample that it needed (<see cref="StreamDecision.KnownAtSeconds"/>), or from the end of the audio where it was that which decided, to the decision.</param>
public sealed record LiveDecision(StreamDecision Decision, TimeSpan Latency);

/// <summary>How listening goes.</summary>
/// <param name="HeardSeconds">Audio that came, lost audio included.</param>
/// <param name="LostSeconds">Audio that was dropped under overload or lost by the device.</param>
/// <param name="WaitingSeconds">Audio that waits to be judged.</param>
/// <param name="Level">The peak of the last tenth of a second or so; 1 is full scale.</param>
public sealed record LiveStatus(double HeardSeconds, double LostSeconds, double WaitingSeconds, double Level);
