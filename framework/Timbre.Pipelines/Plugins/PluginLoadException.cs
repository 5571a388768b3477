namespace Timbre.Pipelines;

/// <summary>An assembly of plugins cannot be used.</summary>
/// <param name="message">A full sentence: which file, what is wrong with it and what to do.</param>
/// <param name="innerException">What went wrong underneath.</param>
public sealed class PluginLoadException(string message, Exception? innerException = null) : Exception(message, innerException);
