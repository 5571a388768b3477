namespace Timbre.Engine;

/// <summary>Training, evaluation or prediction failed while running, though its input was accepted.</summary>
/// <param name="message">A full sentence: what happened, where, and what to do.</param>
/// <param name="innerException">What went wrong underneath, if anything.</param>
public sealed class RunException(string message, Exception? innerException = null) : Exception(message, innerException);
