namespace Timbre.Engine;

/// <summary>What the user named cannot be used: a device that does not exist, a run that cannot be resumed, a bundle that is damaged.</summary>
/// <param name="message">A full sentence: what was got, what is allowed and what to do.</param>
/// <param name="innerException">What went wrong underneath, if anything.</param>
public class InputException(string message, Exception? innerException = null) : Exception(message, innerException);
