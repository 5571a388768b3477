namespace Timbre.Engine;

/// <summary>A bundle is damaged, was altered, needs a newer version, or holds code where code is refused.</summary>
/// <param name="message">A full sentence: which file, what is wrong with it and what to do.</param>
/// <param name="innerException">What went wrong underneath, if anything.</param>
public sealed class BundleException(string message, Exception? innerException = null) : InputException(message, innerException);
