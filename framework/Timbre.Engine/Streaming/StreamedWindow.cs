namespace Timbre.Engine;

/// <summary>A window after the post-processors, while its recording goes on.</summary>
/// <param name="Window">The window.</param>
/// <param name="IsFinal">Whether nothing that comes later can change it.</param>
internal readonly record struct StreamedWindow(WindowScore Window, bool IsFinal);
