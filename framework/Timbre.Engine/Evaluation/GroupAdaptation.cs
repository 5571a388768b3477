namespace Timbre.Engine;

/// <summary>What features were adapted to before recordings were predicted: groups that are not in the training data, without their labels.</summary>
/// <param name="Groups">How many groups.</param>
/// <param name="Recordings">How many recordings they have together.</param>
public sealed record GroupAdaptation(int Groups, int Recordings);
