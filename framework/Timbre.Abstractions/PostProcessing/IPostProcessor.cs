namespace Timbre;

/// <summary>Turns the class probabilities of a recording's windows into smoother ones, or into one decision for the recording.</summary>
/// <remarks>A pure function, thread-safe. It throws <see cref="StageException"/> for scores that it cannot take, such as labels that it does not know.</remarks>
public interface IPostProcessor
{
    /// <summary>Returns changed scores.</summary>
    WindowScores Process(WindowScores scores);
}
