using System.Text.Json;

namespace Timbre.Engine;

/// <summary>How well a pipeline does on several random splits of the same data.</summary>
/// <remarks>The spread is that of splits, not of speakers: each repetition draws from the same recordings.</remarks>
public sealed record RepeatReport
{
    /// <summary>The repetitions, in order.</summary>
    public required IReadOnlyList<RepeatResult> Repeats { get; init; }

    /// <summary>The accuracy over the repetitions.</summary>
    public required Spread Accuracy { get; init; }

    /// <summary>The unweighted recall over the repetitions.</summary>
    public required Spread UnweightedRecall { get; init; }

    /// <summary>The area under the ROC curve over the repetitions; null where one of them has none.</summary>
    public Spread? Auc { get; init; }

    /// <summary>Whether a repetition's figures are known to say too much.</summary>
    public bool Flattered => FlatteredBy.Count > 0;

    /// <summary>What flatters the figures, a full sentence each.</summary>
    public IReadOnlyList<string> FlatteredBy => [.. Repeats.SelectMany(repeat => repeat.Report.FlatteredBy).Distinct(StringComparer.Ordinal)];

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);
}

/// <summary>One repetition.</summary>
/// <param name="Repeat">The repetition, counted from 1.</param>
/// <param name="Seed">The seed of its split.</param>
/// <param name="Folder">Its folder.</param>
/// <param name="Report">The evaluation on its test part, or on all of its folds together.</param>
public sealed record RepeatResult(int Repeat, long Seed, string Folder, EvaluationReport Report);
