using Google.Protobuf;

namespace Timbre.Engine;

/// <summary>Writes an event file, each event being in the file when the call returns.</summary>
/// <remarks>
/// Messages and field numbers are those of TensorFlow's <c>event.proto</c>, <c>summary.proto</c>, <c>tensor.proto</c> and <c>tensor_shape.proto</c>.
/// </remarks>
internal sealed class EventWriter : IDisposable
{
    private const int String = 7;

    private readonly RecordWriter _records;
    private readonly TimeProvider _time;

    /// <summary>Makes the file, with the event that names the format's version.</summary>
    public EventWriter(string path, TimeProvider time)
    {
        _time = time;
        _records = new RecordWriter(path);
        _records.Write(Message(output =>
        {
            WriteWallTime(output);
            output.WriteTag(EventFields.FileVersion, WireFormat.WireType.LengthDelimited);
            output.WriteString("brain.Event:2");
        }));
    }

    /// <summary>Writes figures of one step as one event.</summary>
    public void Write(long step, IEnumerable<Figure> figures) => _records.Write(Message(output =>
    {
        WriteWallTime(output);
        output.WriteTag(EventFields.Step, WireFormat.WireType.Varint);
        output.WriteInt64(step);
        Nest(output, EventFields.Summary, summary =>
        {
            foreach (var figure in figures)
            {
                Nest(summary, EventFields.SummaryValue, value => Write(value, figure));
            }
        });
    }));

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    private static void Write(CodedOutputStream value, Figure figure)
    {
        value.WriteTag(EventFields.ValueTag, WireFormat.WireType.LengthDelimited);
        value.WriteString(figure.Tag);
        switch (figure)
        {
            case ScalarFigure scalar:
                value.WriteTag(EventFields.ValueSimple, WireFormat.WireType.Fixed32);
                value.WriteFloat((float)scalar.Value);
                break;
            case TextFigure text:
                Nest(value, EventFields.ValueTensor, tensor =>
                {
                    tensor.WriteTag(EventFields.TensorType, WireFormat.WireType.Varint);
                    tensor.WriteInt32(String);
                    Nest(tensor, EventFields.TensorShape, shape => Nest(shape, EventFields.ShapeDimension, dimension =>
                    {
                        dimension.WriteTag(EventFields.DimensionSize, WireFormat.WireType.Varint);
                        dimension.WriteInt64(1);
                    }));
                    tensor.WriteTag(EventFields.TensorStrings, WireFormat.WireType.LengthDelimited);
                    tensor.WriteString(text.Markdown);
                });
                Nest(value, EventFields.ValueMetadata, metadata => Nest(metadata, EventFields.MetadataPlugin, plugin =>
                {
                    plugin.WriteTag(EventFields.PluginName, WireFormat.WireType.LengthDelimited);
                    plugin.WriteString("text");
                }));
                break;
        }
    }

    private void WriteWallTime(CodedOutputStream output)
    {
        output.WriteTag(EventFields.WallTime, WireFormat.WireType.Fixed64);
        output.WriteDouble(_time.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0);
    }

    private static void Nest(CodedOutputStream output, int field, Action<CodedOutputStream> write)
    {
        output.WriteTag(field, WireFormat.WireType.LengthDelimited);
        output.WriteBytes(ByteString.CopyFrom(Message(write)));
    }

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var bytes = new MemoryStream();
        using (var output = new CodedOutputStream(bytes, leaveOpen: true))
        {
            write(output);
        }

        return bytes.ToArray();
    }
}
