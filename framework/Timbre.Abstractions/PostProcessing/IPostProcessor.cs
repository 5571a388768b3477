namespace Timbre;

/// <summary>Turns the class probabilities of a recording's windows into smoother ones, or into one decision for the recording.</summary>
/// <remarks>A pure function, thread-safe.</remarks>
public interface IPostProcessor
{
    /// <summary>Returns changed scores.</summary>
    WindowScores Process(WindowScores scores);
}
