using System.Text.Json;

namespace Timbre.Engine;

/// <summary>How well a pipeline does over all folds, each judged by a model that never heard it.</summary>
public sealed record CrossValidationReport
{
    /// <summary>The folds, in order.</summary>
    public required IReadOnlyList<FoldResult> Folds { get; init; }

    /// <summary>All folds' recordings together, as if they were one test split.</summary>
    public required EvaluationReport Pooled { get; init; }

    /// <summary>The accuracy over the folds.</summary>
    public required Spread Accuracy { get; init; }

    /// <summary>The unweighted recall over the folds, each over the classes that the fold has.</summary>
    public required Spread UnweightedRecall { get; init; }

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);
}
