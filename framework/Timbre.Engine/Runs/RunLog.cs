using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbre.Engine;

/// <summary>Writes a run's events to its <c>log.jsonl</c>, one JSON object on each line, and passes them on.</summary>
/// <remarks>Events that come many times a second (steps, files) are passed on only. Safe to report to from any thread.</remarks>
internal sealed class RunLog : IProgress<EngineEvent>, IDisposable
{
    private readonly StreamWriter _writer;
    private readonly TimeProvider _time;
    private readonly IProgress<EngineEvent>? _next;
    private readonly Lock _lock = new();

    /// <summary>Opens a log, to go on where it ends.</summary>
    public RunLog(string path, TimeProvider time, IProgress<EngineEvent>? next)
    {
        _time = time;
        _next = next;
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        EndTornLine(stream);
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
    }

    /// <inheritdoc/>
    public void Report(EngineEvent value)
    {
        if (value is not (StepFinished or DataPrepared or RecordingPredicted))
        {
            var line = new JsonObject
            {
                ["time"] = _time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture),
                ["event"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(value.GetType().Name),
            };
            foreach (var (key, node) in JsonSerializer.SerializeToNode(value, value.GetType(), EngineJson.OneLine)!.AsObject().ToList())
            {
                line[key] = node?.DeepClone();
            }

            lock (_lock)
            {
                _writer.WriteLine(line.ToJsonString(EngineJson.OneLine));
            }
        }

        _next?.Report(value);
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    // A killed process may have left half a line.
    private static void EndTornLine(FileStream stream)
    {
        if (stream.Length > 0)
        {
            stream.Seek(-1, SeekOrigin.End);
            if (stream.ReadByte() != '\n')
            {
                stream.WriteByte((byte)'\n');
            }
        }
    }
}
