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

    /// <summary>The area under the ROC curve over the folds; null where one of them has none, as a fold of one class.</summary>
    public Spread? Auc { get; init; }

    /// <summary>Whether a fold's figures are known to say too much.</summary>
    public bool Flattered => Pooled.Flattered;

    /// <summary>What flatters the figures, a full sentence each.</summary>
    public IReadOnlyList<string> FlatteredBy => Pooled.FlatteredBy;

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);
}
