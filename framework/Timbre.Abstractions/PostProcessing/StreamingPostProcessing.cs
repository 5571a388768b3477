namespace Timbre;

/// <summary>Whole recordings through post-processors that work window by window.</summary>
public static class StreamingPostProcessing
{
    /// <summary>
    /// The scores of a whole recording after a stream of the post-processor: what its <see cref="IPostProcessor.Process"/> can be.
    /// </summary>
    public static WindowScores ProcessAsStream(this IStreamingPostProcessor processor, WindowScores scores)
    {
        ArgumentNullException.ThrowIfNull(processor);
        ArgumentNullException.ThrowIfNull(scores);
        var stream = processor.Start(scores.Labels, scores.Overall is not null);
        List<WindowScore> windows = [.. scores.Windows.SelectMany(stream.Push)];
        windows.AddRange(stream.Complete());
        var decision = stream.Decide(new RecordingScore(scores.Overall, scores.Rejected));
        return scores with
        {
            Windows = windows.SequenceEqual(scores.Windows, ReferenceEqualityComparer.Instance) ? scores.Windows : windows,
            Overall = decision.Overall,
            Rejected = decision.Rejected,
        };
    }
}
