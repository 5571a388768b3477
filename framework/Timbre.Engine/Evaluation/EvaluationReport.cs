using System.Text.Json;
using System.Text.Json.Serialization;

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

    /// <summary>
    /// The area under the ROC curve: of either class where there are two, elsewhere the mean over the classes of each against all others.
    /// Null where <see cref="Undefined"/> says why.
    /// </summary>
    public double? Auc { get; init; }

    /// <summary>The error rate where misses are as frequent as false alarms, each class against all others, as a mean over classes; null where <see cref="Auc"/> is.</summary>
    public double? EqualErrorRate { get; init; }

    /// <summary>The mean distance of accuracy from confidence, the probability of the most probable class, over <see cref="Calibration"/>.</summary>
    public double? ExpectedCalibrationError { get; init; }

    /// <summary>The mean squared distance of the probabilities from the truth, summed over classes: 0 is best, 2 worst.</summary>
    public double? BrierScore { get; init; }

    /// <summary>The mean of <c>-ln p</c> of the true class.</summary>
    public double? LogLoss { get; init; }

    /// <summary>Why figures are null, by their keys, a full sentence for each.</summary>
    public IReadOnlyDictionary<string, string> Undefined { get; init; } = new Dictionary<string, string>();

    /// <summary>How far the figures would differ on other speakers; null where there is nothing to judge, and in reports of older versions.</summary>
    public ConfidenceIntervals? Intervals { get; init; }

    /// <summary>The ROC curve of each class that has one.</summary>
    [JsonConverter(typeof(OneLineJson<RocCurve>))]
    public IReadOnlyList<RocCurve> Roc { get; init; } = [];

    /// <summary>Recordings by confidence, in bins of equal width.</summary>
    [JsonConverter(typeof(OneLineJson<CalibrationBin>))]
    public IReadOnlyList<CalibrationBin> Calibration { get; init; } = [];

    /// <summary>The recordings by group and by each column of the corpus with few values, and by those that were asked for.</summary>
    public IReadOnlyList<SliceColumn> Slices { get; init; } = [];

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

    /// <summary>Whether the figures are known to say too much, since training and test data share what they must not.</summary>
    public bool Flattered => FlatteredBy.Count > 0;

    /// <summary>What flatters the figures, a full sentence each; what <see cref="Audit"/> found where nothing else is said.</summary>
    public IReadOnlyList<string> FlatteredBy { get => field ?? Honesty.Reasons(Audit); init; }

    /// <summary>Why the accuracy is not shown to beat naming the most frequent class each time; null where it is, and where nothing was judged.</summary>
    public ChanceVerdict? Chance => ChanceVerdict.Of(this);

    /// <summary>The SHA-256 of the <c>predictions.csv</c> beside the report, lower-case hexadecimal; null where there is none.</summary>
    public string? PredictionsSha256 { get; init; }

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
