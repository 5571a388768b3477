using System.Buffers.Binary;
using Google.Protobuf;

namespace Timbre.Engine;

/// <summary>Reads which figures an event file holds; what a killed process left unfinished at its end is passed over.</summary>
internal static class EventReader
{
    /// <summary>Tag and step of each figure.</summary>
    public static IEnumerable<(string Tag, long Step)> Figures(string path)
    {
        var file = File.ReadAllBytes(path);
        for (var place = 0; Record(file, ref place) is { } record;)
        {
            var (step, tags) = Event(record);
            foreach (var tag in tags)
            {
                yield return (tag, step);
            }
        }
    }

    private static byte[]? Record(byte[] file, ref int place)
    {
        if (file.Length - place < MaskedCrc32C.HeaderSize)
        {
            return null;
        }

        var header = file.AsSpan(place, sizeof(long));
        var length = BinaryPrimitives.ReadInt64LittleEndian(header);
        var start = place + MaskedCrc32C.HeaderSize;
        if (BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(place + sizeof(long))) != MaskedCrc32C.Of(header) || length > file.Length - start - sizeof(uint))
        {
            return null;
        }

        place = start + (int)length + sizeof(uint);
        var data = file.AsSpan(start, (int)length);
        return BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(place - sizeof(uint))) == MaskedCrc32C.Of(data) ? data.ToArray() : null;
    }

    private static (long Step, List<string> Tags) Event(byte[] message)
    {
        var step = 0L;
        var tags = new List<string>();
        Read(message, (field, input) =>
        {
            switch (field)
            {
                case EventFields.Step:
                    step = input.ReadInt64();
                    return true;
                case EventFields.Summary:
                    Read(input.ReadBytes().ToByteArray(), (inner, summary) => inner == EventFields.SummaryValue && Value(summary.ReadBytes().ToByteArray(), tags));
                    return true;
                default:
                    return false;
            }
        });
        return (step, tags);
    }

    private static bool Value(byte[] message, List<string> tags)
    {
        Read(message, (field, input) =>
        {
            if (field != EventFields.ValueTag)
            {
                return false;
            }

            tags.Add(input.ReadString());
            return true;
        });
        return true;
    }

    private static void Read(byte[] message, Func<int, CodedInputStream, bool> take)
    {
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is not 0 and var tag)
        {
            if (!take(WireFormat.GetTagFieldNumber(tag), input))
            {
                input.SkipLastField();
            }
        }
    }
}
