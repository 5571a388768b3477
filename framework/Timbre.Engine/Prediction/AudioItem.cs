namespace Timbre.Engine;

/// <summary>An audio file to predict.</summary>
/// <param name="Path">The file, as it was named.</param>
/// <param name="Group">Its group, usually who speaks; null where that is unknown.</param>
internal sealed record AudioItem(string Path, string? Group);
