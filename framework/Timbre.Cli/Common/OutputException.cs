namespace Timbre.Cli;

/// <summary>What a command was asked for cannot be written; the message is a full sentence with the place and the reason.</summary>
internal sealed class OutputException(string message, Exception cause) : IOException(message, cause);
