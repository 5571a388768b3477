namespace Timbre;

/// <summary>A post-processor that can work while a recording goes on.</summary>
/// <remarks>
/// What a stream of it gives, taken together, is bit for bit what <see cref="IPostProcessor.Process"/> gives for the whole recording;
/// <see cref="StreamingPostProcessing.ProcessAsStream"/> makes that so. One that must see the whole recording before it can say anything
/// final is none of these: live, the engine then runs it over the last windows, and over all of them at the end.
/// </remarks>
public interface IStreamingPostProcessor : IPostProcessor
{
    /// <summary>By how many windows a window is held back, since later ones are needed to decide about it.</summary>
    int DelayWindows => 0;

    /// <summary>Starts a recording.</summary>
    /// <param name="labels">The labels, in the order of the probabilities.</param>
    /// <param name="isDecided">Whether a stage before this one decides for the recording as a whole.</param>
    IPostProcessorStream Start(IReadOnlyList<string> labels, bool isDecided);
}

/// <summary>One recording on its way through a post-processor, window by window; one thread at a time uses it.</summary>
public interface IPostProcessorStream
{
    /// <summary>Takes the next window in order of time, and gives those that are final by now; none while later ones are waited for.</summary>
    IEnumerable<WindowScore> Push(WindowScore window);

    /// <summary>Gives the windows that were held back; the recording has ended.</summary>
    IEnumerable<WindowScore> Complete() => [];

    /// <summary>
    /// The decision for the recording so far, from what the stage before it decides; it changes nothing. Before the first window only whether there is one
    /// counts.
    /// </summary>
    RecordingScore Decide(RecordingScore before) => before;
}

/// <summary>The decision for a recording as a whole.</summary>
/// <param name="Overall">One probability for each label; null until a stage has decided.</param>
/// <param name="Rejected">Whether it is given no label, since none is probable enough.</param>
public sealed record RecordingScore(IReadOnlyList<double>? Overall, bool Rejected);
