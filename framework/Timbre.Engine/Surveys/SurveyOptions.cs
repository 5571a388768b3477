namespace Timbre.Engine;

/// <summary>How much of a corpus is decoded for a survey.</summary>
public sealed record SurveyOptions
{
    /// <summary>How many recordings are decoded at most; of more, a sample that is always the same.</summary>
    public int MostRecordings { get; init; } = 5000;

    /// <summary>How many seconds of audio are decoded at most.</summary>
    public double MostSeconds { get; init; } = 20 * 3600;

    /// <summary>Threads that decode.</summary>
    public int Workers { get; init; } = 1;
}
