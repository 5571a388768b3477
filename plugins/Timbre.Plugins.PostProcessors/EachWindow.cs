namespace Timbre.Plugins.PostProcessors;

/// <summary>The stream of a post-processor that gives each window back at once, changed by what it has heard before.</summary>
/// <param name="change">Changes a window, called in order of time.</param>
/// <param name="decide">Changes the decision; null leaves it.</param>
internal sealed class EachWindow(Func<WindowScore, WindowScore> change, Func<RecordingScore, RecordingScore>? decide = null) : IPostProcessorStream
{
    /// <inheritdoc/>
    public IEnumerable<WindowScore> Push(WindowScore window) => [change(window)];

    /// <inheritdoc/>
    public RecordingScore Decide(RecordingScore before) => decide is null ? before : decide(before);
}
