using System.Text.Json;
using Timbre.Engine;

namespace Timbre.Cli;

/// <summary>Predictions as one JSON array; the label of what was rejected is null. Windows and segments stand before what only the end of the recording tells.</summary>
internal sealed class PredictionJson : IPredictionWriter, IDisposable
{
    private static readonly JsonWriterOptions _layout = new() { Indented = true };

    private readonly Stream _output;
    private readonly Utf8JsonWriter _json;
    private readonly IReadOnlyList<string> _labels;
    private readonly Detail _detail;
    private readonly PartSegments _segments;
    private bool _isOpen;

    public PredictionJson(Stream output, IReadOnlyList<string> labels, Detail detail)
    {
        (_output, _labels, _detail, _segments) = (output, labels, detail, new PartSegments(labels));
        _json = new Utf8JsonWriter(output, _layout);
        _json.WriteStartArray();
    }

    public void Write(PredictionPart part)
    {
        if (!_isOpen)
        {
            Begin(part.Path);
        }

        foreach (var segment in _segments.Of(part))
        {
            if (_detail == Detail.Segments)
            {
                WriteSegment(segment);
            }
        }

        if (_detail == Detail.Windows)
        {
            foreach (var window in part.Windows)
            {
                WriteWindow(window);
            }
        }

        if (part.End is { } end)
        {
            End(end);
        }

        _json.Flush();
    }

    public void Complete()
    {
        if (_isOpen)
        {
            EndList();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.Flush();
        _output.Write("\n"u8);
        _output.Flush();
        Dispose();
    }

    public void Dispose() => _json.Dispose();

    private void Begin(string path)
    {
        _isOpen = true;
        _json.WriteStartObject();
        _json.WriteString("path", path);
        if (_detail != Detail.Recording)
        {
            _json.WriteStartArray(_detail == Detail.Windows ? "windows" : "segments");
        }
    }

    private void EndList()
    {
        if (_detail != Detail.Recording)
        {
            _json.WriteEndArray();
        }
    }

    private void End(RecordingPrediction end)
    {
        EndList();
        _isOpen = false;
        if (end.Error is { } error)
        {
            _json.WriteString("error", error);
        }

        if (end.Error is null || end.Seconds > 0)
        {
            _json.WriteNumber("seconds", end.Seconds);
        }

        if (end.Error is null)
        {
            _json.WriteString("label", end.Label);
            _json.WriteBoolean("rejected", end.Rejected);
            _json.WriteProbabilities(_labels, end.Probabilities);
        }

        _json.WriteEndObject();
    }

    private void WriteWindow(WindowScore window)
    {
        _json.WriteStartObject();
        _json.WriteNumber("start_seconds", window.StartSeconds);
        _json.WriteNumber("end_seconds", window.EndSeconds);
        _json.WriteString("label", PredictionTables.Label(_labels, window));
        _json.WriteBoolean("rejected", window.Rejected);
        _json.WriteProbabilities(_labels, window.Probabilities);
        _json.WriteEndObject();
    }

    private void WriteSegment(Segment segment)
    {
        _json.WriteStartObject();
        _json.WriteNumber("start_seconds", segment.StartSeconds);
        _json.WriteNumber("end_seconds", segment.EndSeconds);
        _json.WriteString("label", segment.Label);
        _json.WriteNumber("probability", segment.Probability);
        _json.WriteNumber("windows", segment.Windows);
        _json.WriteEndObject();
    }
}
