using System.Text.Json;

namespace Timbre.Engine;

/// <summary>How well a model does on recordings that it has not heard, recording by recording.</summary>
public sealed record EvaluationReport
{
    /// <summary>The classes.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>Recordings that were judged.</summary>
    public required int Recordings { get; init; }

    /// <summary>The share of recordings recognised; a rejected one is not.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Recordings that a post-processor gave no label.</summary>
    public long Rejected { get; init; }

    /// <summary>The share of recordings that were given a label; 1 where nothing is rejected.</summary>
    public double Coverage { get; init; } = 1;

    /// <summary>The share of recordings recognised among those that were given a label; null in reports of older versions.</summary>
    public double? DecidedAccuracy { get; init; }

    /// <summary>The mean recall of the classes that occur, each class counting alike.</summary>
    public required double UnweightedRecall { get; init; }

    /// <summary>The mean F1 of all classes, each class counting alike.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>The accuracy of naming the most frequent class each time: what a model must beat.</summary>
    public required double MajorityAccuracy { get; init; }

    /// <summary>Precision, recall and F1 of each class.</summary>
    public required IReadOnlyList<ClassMetrics> Classes { get; init; }

    /// <summary>Recordings by true class (rows) and predicted class (columns), in the order of the labels; without rejected ones.</summary>
    public required IReadOnlyList<IReadOnlyList<long>> Confusion { get; init; }

    /// <summary>Windows that were judged.</summary>
    public required long Windows { get; init; }

    /// <summary>The share of single windows recognised; a rejected one is not.</summary>
    public required double WindowAccuracy { get; init; }

    /// <summary>Recordings of the test split that could not be predicted, left out of every figure.</summary>
    public required IReadOnlyList<FailedRecording> Failed { get; init; }

    /// <summary>
    /// The groups of the test split that features were adapted to, from all of their recordings and without labels; null where features do
    /// not depend on groups.
    /// </summary>
    public GroupAdaptation? Adaptation { get; init; }

    /// <summary>What training, validation and test data share.</summary>
    public AuditReport? Audit { get; init; }

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static EvaluationReport FromJson(string json) =>
        JsonSerializer.Deserialize<EvaluationReport>(json, EngineJson.Indented) ?? throw new JsonException("The report is null.");
}

/// <summary>A recording without a prediction.</summary>
/// <param name="Path">The file.</param>
/// <param name="Error">Why, as a full sentence.</param>
public sealed record FailedRecording(string Path, string Error);
