using System.Text.Json;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Decisions about live audio as JSON, a line for each, written at once; the last line is about all that was heard.</summary>
internal sealed class LiveWriter(Stream output, IReadOnlyList<string> labels)
{
    public void Write(LiveDecision live, LiveStatus status) => Line(json =>
    {
        var (decision, window) = (live.Decision, live.Decision.Window);
        json.WriteNumber("start_seconds", window.StartSeconds);
        json.WriteNumber("end_seconds", window.EndSeconds);
        json.WriteString("label", decision.Label);
        json.WriteBoolean("final", decision.IsFinal);
        json.WriteProbabilities(labels, window.Probabilities);
        json.WriteNumber("latency_ms", Math.Round(live.Latency.TotalMilliseconds, 3));
        json.WriteNumber("dropped_seconds", Math.Round(status.LostSeconds, 3));
    });

    public void End(RecordingPrediction prediction, LiveStatus status, Latencies latencies, string? error) => Line(json =>
    {
        json.WriteStartObject("recording");
        json.WriteNumber("seconds", prediction.Seconds);
        json.WriteString("label", prediction.Label);
        json.WriteProbabilities(labels, prediction.Probabilities);
        json.WriteNumber("dropped_seconds", Math.Round(status.LostSeconds, 3));
        json.WriteNumber("decisions", latencies.Count);
        json.WriteNumber("latency_median_ms", Math.Round(latencies.Quantile(0.5).TotalMilliseconds, 3));
        json.WriteNumber("latency_p99_ms", Math.Round(latencies.Quantile(0.99).TotalMilliseconds, 3));
        if (error is not null)
        {
            json.WriteString("error", error);
        }

        json.WriteEndObject();
    });

    private void Line(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        output.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
