namespace Timbre.Plugins.PostProcessors;

/// <summary>The stream of a post-processor that gives each window back at once, changed by what it has heard before.</summary>
/// <param name="change">Changes a window, called in order of time.</param>
/// <param name="decide">Changes the decision; null leaves it.</param>
internal sealed class EachWindow(Func<WindowScore, WindowScore> change, Func<RecordingScore, RecordingScore>? decide = null) : IPostProcessorStream
{
    /// <summary>A stream that decides by the mean of numbers of the windows so far.</summary>
    /// <param name="labels">How many labels.</param>
    /// <param name="numbers">The numbers of a window, one for each label.</param>
    /// <param name="decide">Changes the decision by the mean of each label.</param>
    /// <param name="change">Changes a window; null leaves it.</param>
    public static EachWindow ByMean(
        int labels,
        Func<WindowScore, IEnumerable<double>> numbers,
        Func<RecordingScore, double[], RecordingScore> decide,
        Func<WindowScore, WindowScore>? change = null)
    {
        var mean = new RunningMean(labels);
        return new EachWindow(
            window =>
            {
                mean.Add(numbers(window));
                return change is null ? window : change(window);
            },
            before => decide(before, mean.Values));
    }

    /// <inheritdoc/>
    public IEnumerable<WindowScore> Push(WindowScore window) => [change(window)];

    /// <inheritdoc/>
    public RecordingScore Decide(RecordingScore before) => decide is null ? before : decide(before);
}
