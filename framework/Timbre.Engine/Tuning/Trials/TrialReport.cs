using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbre.Engine;

/// <summary>What a trial tells the search.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(TrialEpochFinished), "epoch")]
[JsonDerivedType(typeof(TrialEnded), "end")]
public abstract record TrialReport
{
    /// <summary>The report as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, EngineJson.OneLine);

    /// <summary>Reads a line of JSON; null where it is no report: plugins may write where they like.</summary>
    public static TrialReport? Parse(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        try
        {
            return line.StartsWith('{') ? JsonSerializer.Deserialize<TrialReport>(line, EngineJson.OneLine) : null;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException)
        {
            return null;
        }
    }
}

/// <summary>An epoch is done, or was done before the trial was interrupted.</summary>
/// <param name="Epoch">The epoch.</param>
public sealed record TrialEpochFinished(TrialEpoch Epoch) : TrialReport;

/// <summary>The trial has ended.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Error">Why it failed, a full sentence; null where it did not.</param>
public sealed record TrialEnded(TrialOutcome Outcome, string? Error = null) : TrialReport;

/// <summary>How a trial ends.</summary>
public enum TrialOutcome
{
    /// <summary>It was trained to its end.</summary>
    Complete,

    /// <summary>It was asked to stop, and can go on.</summary>
    Stopped,

    /// <summary>Its training failed.</summary>
    Failed,

    /// <summary>Its values make no pipeline that can be trained.</summary>
    Invalid,
}
