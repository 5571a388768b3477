namespace Timbre.Engine;

/// <summary>A recording some of whose windows are not scored yet.</summary>
internal sealed class PendingRecording(string path, string? group = null)
{
    private readonly List<(double Start, double End)> _spans = [];
    private readonly List<double[]> _scores = [];

    public string Path { get; } = path;

    public string? Group { get; } = group;

    public string? Error { get; set; }

    public bool IsDecoded { get; set; }

    /// <summary>Whether nothing more is to come.</summary>
    public bool IsComplete => IsDecoded && _scores.Count == _spans.Count;

    /// <summary>The scored windows, in order of time.</summary>
    public IReadOnlyList<WindowScore> Windows => [.. _spans.Zip(_scores, (span, score) => new WindowScore(span.Start, span.End, score))];

    public void Add(AudioWindow window) => Add(window.StartSeconds, window.EndSeconds);

    public void Add(double startSeconds, double endSeconds) => _spans.Add((startSeconds, endSeconds));

    /// <summary>Takes the scores of the first window that has none.</summary>
    public void Score(double[] probabilities) => _scores.Add(probabilities);
}
