using System.Text.Json;

namespace Timbre.Engine;

/// <summary>New recordings compared with those that a model learned from.</summary>
public sealed record DriftReport
{
    /// <summary>The model's file.</summary>
    public required string Bundle { get; init; }

    /// <summary>New recordings that were measured.</summary>
    public required int Recordings { get; init; }

    /// <summary>Training recordings that they are compared with.</summary>
    public required int ReferenceRecordings { get; init; }

    /// <summary>Whether they are alike.</summary>
    public required DriftVerdict Verdict { get; init; }

    /// <summary>The verdict in words.</summary>
    public required string Message { get; init; }

    /// <summary>What counts as drift, with its sources.</summary>
    public string Criterion { get; } =
        "Drift is a quantity whose two-sample Kolmogorov-Smirnov test (Stephens 1970) gives p < 0.01 after Holm's correction (1979) for all quantities, "
        + "and whose population stability index is at least 0.25 (Siddiqi 2006). A recording counts once.";

    /// <summary>All quantities, those that drift first, and of these the largest change first.</summary>
    public required IReadOnlyList<DriftQuantity> Quantities { get; init; }

    /// <summary>The shares of the labels; none where the model was trained without a validation part.</summary>
    public required IReadOnlyList<DriftLabel> Labels { get; init; }

    /// <summary>Recordings that could not be measured, a full sentence each.</summary>
    public required IReadOnlyList<string> Unreadable { get; init; }

    /// <summary>The report as indented JSON, with snake_case keys.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.Indented);
}

/// <summary>One quantity of recordings, then and now.</summary>
/// <param name="Name">What it is, with stage and row where it is of features.</param>
/// <param name="Before">Its median in the training recordings; in the validation recordings where it is of the model's output.</param>
/// <param name="Now">Its median in the new recordings.</param>
/// <param name="Distance">The largest distance between the distribution functions, from 0 to 1.</param>
/// <param name="PValue">The probability of such a distance by chance, corrected for the number of quantities.</param>
/// <param name="StabilityIndex">The population stability index over the deciles of the training recordings.</param>
/// <param name="Drifts">Whether the difference is more than chance, and large.</param>
public sealed record DriftQuantity(string Name, double Before, double Now, double Distance, double PValue, double StabilityIndex, bool Drifts);

/// <summary>How probable the model finds a label on average.</summary>
/// <param name="Label">The label.</param>
/// <param name="Before">In the validation recordings.</param>
/// <param name="Now">In the new recordings.</param>
public sealed record DriftLabel(string Label, double Before, double Now);
