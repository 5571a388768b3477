using System.Globalization;
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

    /// <summary>Which folds were not judged by all classes, such as <c>folds 3 and 7 lack fear</c>; null where none is so.</summary>
    public string? Lacking => LackingOf([.. Folds.Select(fold => (fold.Fold, Lacks: Listed([.. fold.Report.Classes.Where(label => label.Support == 0).Select(label => label.Label)])))]);

    /// <summary>Whether a fold's figures are known to say too much.</summary>
    public bool Flattered => Pooled.Flattered;

    /// <summary>What flatters the figures, a full sentence each.</summary>
    public IReadOnlyList<string> FlatteredBy => Pooled.FlatteredBy;

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);

    private static string? LackingOf(IReadOnlyList<(int Fold, string Lacks)> folds)
    {
        var parts = folds
            .Where(fold => fold.Lacks.Length > 0)
            .GroupBy(fold => fold.Lacks, fold => fold.Fold.ToString(CultureInfo.InvariantCulture))
            .Select(same => same.Count() == 1 ? $"fold {same.Single()} lacks {same.Key}" : $"folds {Listed([.. same])} lack {same.Key}")
            .ToList();
        return parts.Count == 0 ? null : string.Join("; ", parts);
    }

    private static string Listed(IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}";
}
