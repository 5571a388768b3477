using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbre.Reports;

/// <summary>What a run's <c>log.jsonl</c> tells: epochs, data, environment, and how long each part took.</summary>
internal sealed class RunHistory
{
    private readonly SortedDictionary<int, JsonNode> _epochs = [];
    private readonly OrderedDictionary<string, double> _seconds = [];

    /// <summary>When the run began; null where the log is empty.</summary>
    public DateTimeOffset? Started { get; private set; }

    /// <summary>The last event of each kind that a report shows, by its name.</summary>
    public JsonObject Last { get; } = [];

    /// <summary>The epochs in order; of one that was trained twice, after a resumption, the later.</summary>
    public JsonArray Epochs => [.. _epochs.Values.Select(epoch => epoch.DeepClone())];

    /// <summary>What the user was warned of, and what was left out of the data, each once.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Seconds of each part of the run, in the order in which they began, resumptions added up.</summary>
    public JsonArray Phases => [.. _seconds.Select(phase => new JsonObject { ["phase"] = phase.Key, ["seconds"] = Math.Round(phase.Value, 2) })];

    /// <summary>How often the run was resumed.</summary>
    public int Resumptions { get; private set; }

    /// <summary>Reads a log; lines that a killed process left unfinished are passed over.</summary>
    /// <param name="path">The log; one that does not exist tells nothing.</param>
    public static RunHistory Read(string path)
    {
        var history = new RunHistory();
        (DateTimeOffset Time, string Phase)? before = null;
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            if (Parse(line) is { } happened && (string?)happened["event"] is { } kind
                && DateTimeOffset.TryParse((string?)happened["time"], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time))
            {
                before = history.Take(kind, happened, time, before);
            }
        }

        return history;
    }

    private static JsonObject? Parse(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (DateTimeOffset, string) Take(string kind, JsonObject happened, DateTimeOffset time, (DateTimeOffset Time, string Phase)? before)
    {
        Started ??= time;
        // Between the end of a run and its resumption nothing was done.
        if (before is { } last && kind != "run_started")
        {
            _seconds[last.Phase] = CollectionExtensions.GetValueOrDefault(_seconds, last.Phase) + (time - last.Time).TotalSeconds;
        }

        switch (kind)
        {
            case "epoch_finished" when (happened["metrics"]?["epoch"]) is { } epoch:
                _epochs[(int)epoch] = happened;
                break;
            case "warning" or "data_selected" when (string?)happened["message"] is { } message && !Notes.Contains(message):
                Notes.Add(message);
                break;
            case "run_started" when (bool?)happened["resumed"] == true:
                Resumptions++;
                break;
            case "environment_known" or "data_audited" or "training_started" or "training_finished" or "stopped_early" or "run_failed" or "model_named":
                Last[kind] = happened.DeepClone();
                break;
        }

        return (time, kind == "phase_started" ? (string?)happened["phase"] ?? "" : kind == "run_started" ? "starting" : before?.Phase ?? "starting");
    }
}
