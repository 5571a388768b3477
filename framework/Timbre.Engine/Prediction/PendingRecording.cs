namespace Timbre.Engine;

/// <summary>A recording that is being scored.</summary>
/// <param name="path">The file, or the recording's name.</param>
/// <param name="group">Its group, usually who speaks; null where that is unknown.</param>
internal sealed class PendingRecording(string path, string? group = null)
{
    private readonly List<WindowScore> _windows = [];

    public string Path { get; } = path;

    public string? Group { get; } = group;

    /// <summary>Why it could not be decoded, or not to its end.</summary>
    public string? Error { get; set; }

    /// <summary>The scored windows, in order of time; none where they are handed on as they come.</summary>
    public IReadOnlyList<WindowScore> Windows => _windows;

    public void Add(WindowScore window) => _windows.Add(window);
}
