using System.Text.Json;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Predictions as one JSON array, written as they come; the label of what was rejected is null.</summary>
internal static class PredictionJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true };

    public static void Write(Stream output, IReadOnlyList<string> labels, IEnumerable<RecordingPrediction> predictions, bool windows)
    {
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartArray();
        foreach (var prediction in predictions)
        {
            Write(json, labels, prediction, windows);
            json.Flush();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<string> labels, RecordingPrediction prediction, bool windows)
    {
        json.WriteStartObject();
        json.WriteString("path", prediction.Path);
        if (prediction.Error is { } error)
        {
            json.WriteString("error", error);
            json.WriteEndObject();
            return;
        }

        json.WriteNumber("seconds", prediction.Seconds);
        json.WriteString("label", prediction.Label);
        json.WriteBoolean("rejected", prediction.Rejected);
        WriteProbabilities(json, labels, prediction.Probabilities);
        if (windows)
        {
            json.WriteStartArray("windows");
            foreach (var window in prediction.Windows)
            {
                json.WriteStartObject();
                json.WriteNumber("start_seconds", window.StartSeconds);
                json.WriteNumber("end_seconds", window.EndSeconds);
                json.WriteString("label", PredictionTables.Label(labels, window));
                json.WriteBoolean("rejected", window.Rejected);
                WriteProbabilities(json, labels, window.Probabilities);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteProbabilities(Utf8JsonWriter json, IReadOnlyList<string> labels, IReadOnlyList<double> probabilities)
    {
        json.WriteStartObject("probabilities");
        foreach (var (label, probability) in labels.Zip(probabilities))
        {
            json.WriteNumber(label, probability);
        }

        json.WriteEndObject();
    }
}
