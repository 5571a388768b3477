namespace Timbre.Engine;

/// <summary>One recording of a test split beside what a model said about it: all that figures, intervals, slices and comparisons are made from.</summary>
public sealed record Judgement
{
    /// <summary>The recording as <see cref="Recording.Name"/> gives it.</summary>
    public required string Name { get; init; }

    /// <summary>The recording's group, usually the speaker; null where it has none.</summary>
    public string? Group { get; init; }

    /// <summary>The true class, as an index into the labels.</summary>
    public required int Label { get; init; }

    /// <summary>One probability for each label, in their order.</summary>
    public required IReadOnlyList<double> Probabilities { get; init; }

    /// <summary>Whether a post-processor gave the recording no label.</summary>
    public bool Rejected { get; init; }

    /// <summary>The length of the recording, in seconds.</summary>
    public double Seconds { get; init; }

    /// <summary>Windows that were scored.</summary>
    public long Windows { get; init; } = 1;

    /// <summary>Those of the windows that were recognised.</summary>
    public long WindowsRecognised { get; init; }

    /// <summary>Further columns of the corpus, such as language or age.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>The class with the highest probability, the first of equal ones; null where the recording was rejected.</summary>
    public int? Predicted => Rejected ? null : PostChain.Highest(Probabilities);

    /// <summary>Whether the model gave the true class.</summary>
    public bool IsRecognised => Predicted == Label;

    /// <summary>What a model said about a sample; null where it could not be predicted.</summary>
    internal static Judgement? Of(Sample sample, RecordingPrediction prediction) => prediction.Error is not null ? null : new Judgement
    {
        Name = sample.Recording.Name,
        Group = sample.Group,
        Label = sample.Label,
        Probabilities = prediction.Probabilities,
        Rejected = prediction.Rejected,
        Seconds = prediction.Seconds,
        Windows = prediction.Windows.Count,
        WindowsRecognised = prediction.Windows.LongCount(window => !window.Rejected && PostChain.Highest(window.Probabilities) == sample.Label),
        Columns = sample.Recording.Columns,
    };
}
