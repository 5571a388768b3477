using System.Text.Json;

namespace Timbre.Engine;

/// <summary>How well models of several corpora do on each other's.</summary>
public sealed record MatrixReport
{
    /// <summary>The names of the pipelines, in the order of rows and columns.</summary>
    public required IReadOnlyList<string> Pipelines { get; init; }

    /// <summary>The classes of all of them.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Row by row: each model on each corpus.</summary>
    public required IReadOnlyList<MatrixCell> Cells { get; init; }

    /// <summary>Whether a cell's figures are known to say too much.</summary>
    public bool Flattered => Cells.Any(cell => cell.Flattered);

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);
}

/// <summary>A model of one corpus, judged by another, or by the test part or folds of its own.</summary>
public sealed record MatrixCell
{
    /// <summary>The pipeline that the model was trained with.</summary>
    public required string Train { get; init; }

    /// <summary>The pipeline whose recordings it was judged by.</summary>
    public required string Test { get; init; }

    /// <summary>Recordings that were judged.</summary>
    public required int Recordings { get; init; }

    /// <summary>The share of them recognised.</summary>
    public required double Accuracy { get; init; }

    /// <summary>The mean recall of the classes that occur.</summary>
    public required double UnweightedRecall { get; init; }

    /// <summary>The area under the ROC curve; null where it is not defined.</summary>
    public double? Auc { get; init; }

    /// <summary>How far the figures would differ on other speakers of the judged corpus.</summary>
    public ConfidenceIntervals? Intervals { get; init; }

    /// <summary>Whether the figures are known to say too much.</summary>
    public bool Flattered => FlatteredBy.Count > 0;

    /// <summary>What flatters the figures, a full sentence each.</summary>
    public required IReadOnlyList<string> FlatteredBy { get; init; }
}
