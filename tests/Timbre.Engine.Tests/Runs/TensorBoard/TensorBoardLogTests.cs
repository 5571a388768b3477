using System.Buffers.Binary;
using System.Text;
using Timbre.Engine.Tests.Support;

namespace Timbre.Engine.Tests.Runs.TensorBoard;

public sealed class TensorBoardLogTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Figures_of_an_epoch_are_read_back_by_their_tags_and_step()
    {
        Write(Epoch(1));

        var events = Events();

        events[0].ShouldBe(new ReadEvent(0, null, null, "brain.Event:2"));
        events.Skip(1).Select(figure => (figure.Step, figure.Tag, figure.Value)).ShouldBe(
        [
            (1, "train/loss", 0.5f), (1, "train/accuracy", 0.75f), (1, "train/learning_rate", 0.001f),
            (1, "validation/loss", 0.6f), (1, "validation/accuracy", 0.7f), (1, "validation/recall", 0.65f),
        ]);
    }

    [Fact]
    public void A_run_that_goes_on_writes_a_file_of_its_own_and_no_step_twice()
    {
        Write(Epoch(1), Epoch(2));
        // Epoch 2 was finished but not saved: it is trained again.
        Write(Epoch(2), Epoch(3));

        Files().Length.ShouldBe(2);
        Events().Where(figure => figure.Tag == "train/loss").Select(figure => figure.Step).ShouldBe([1L, 2, 3]);
    }

    [Fact]
    public void What_a_killed_process_left_unfinished_is_written_again()
    {
        Write(Epoch(1), Epoch(2));
        var path = Files().Single();
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^5]);

        Write(Epoch(2));

        Events().Where(figure => figure.Tag == "train/loss").Select(figure => figure.Step).ShouldBe([1L, 2]);
    }

    [Fact]
    public void A_run_without_an_epoch_leaves_no_file()
    {
        Write();

        Files().ShouldBeEmpty();
    }

    // The check value of CRC-32C (RFC 3720): of "123456789" it is E3069283, which TensorFlow masks by a rotation and a constant.
    [Fact]
    public void The_checksum_is_that_of_the_records_format() =>
        MaskedCrc32C.Of("123456789"u8).ShouldBe(unchecked(((0xE3069283 >> 15) | (0xE3069283 << 17)) + 0xA282EAD8));

    private static EpochFinished Epoch(int epoch) => new(
        new EpochMetrics { Epoch = epoch, Loss = 0.5, Accuracy = 0.75, LearningRate = 0.001, Clips = 8, Validation = new ValidationMetrics(0.6, 0.7, 0.65) },
        3, 1, 1, IsBest: false);

    private void Write(params EngineEvent[] events)
    {
        using var log = new TensorBoardLog(_folder.Path, TimeProvider.System, new Events());
        Array.ForEach(events, log.Report);
    }

    private string[] Files() => [.. Directory.GetFiles(_folder.Path, "events.out.tfevents.*").Order(StringComparer.Ordinal)];

    private List<ReadEvent> Events() => [.. Files().SelectMany(file => Records(File.ReadAllBytes(file))).SelectMany(Read)];

    // TFRecord, from TensorFlow's guide: uint64 length, uint32 masked_crc32_of_length, byte data[length], uint32 masked_crc32_of_data.
    private static IEnumerable<byte[]> Records(byte[] file)
    {
        for (var at = 0; at + 12 <= file.Length;)
        {
            var length = (int)BinaryPrimitives.ReadUInt64LittleEndian(file.AsSpan(at));
            Masked(file.AsSpan(at, 8)).ShouldBe(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 8)));
            if (at + 16 + length > file.Length)
            {
                yield break;
            }

            var data = file[(at + 12)..(at + 12 + length)];
            Masked(data).ShouldBe(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 12 + length)));
            yield return data;
            at += 16 + length;
        }
    }

    // Bit by bit, from the polynomial 1EDC6F41 reversed.
    private static uint Masked(ReadOnlySpan<byte> data)
    {
        var crc = ~0u;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0x82F63B78 : crc >> 1;
            }
        }

        crc = ~crc;
        return unchecked(((crc >> 15) | (crc << 17)) + 0xa282ead8);
    }

    private static IEnumerable<ReadEvent> Read(byte[] message)
    {
        var fields = Fields(message).ToList();
        var step = fields.Where(field => field.Number == 2).Select(field => (long)field.Varint).FirstOrDefault();
        if (fields.Find(field => field.Number == 3).Bytes is { } version)
        {
            yield return new ReadEvent(step, null, null, Encoding.UTF8.GetString(version));
        }

        foreach (var value in fields.Where(field => field.Number == 5).SelectMany(field => Fields(field.Bytes!)).Where(field => field.Number == 1))
        {
            var inner = Fields(value.Bytes!).ToList();
            var number = inner.Find(field => field.Number == 2).Bytes;
            yield return new ReadEvent(step, Encoding.UTF8.GetString(inner.Find(field => field.Number == 1).Bytes!), number is null ? null : BitConverter.ToSingle(number), null);
        }
    }

    // Protocol Buffers' encoding: a key of number and wire type, then a varint, eight bytes, a length and bytes, or four bytes.
    private static IEnumerable<(int Number, ulong Varint, byte[]? Bytes)> Fields(byte[] message)
    {
        for (var at = 0; at < message.Length;)
        {
            var key = Varint(message, ref at);
            var (number, type) = ((int)(key >> 3), (int)(key & 7));
            if (type == 0)
            {
                yield return (number, Varint(message, ref at), null);
                continue;
            }

            var length = type switch { 1 => 8, 2 => (int)Varint(message, ref at), 5 => 4, _ => throw new InvalidDataException() };
            yield return (number, 0, message[at..(at + length)]);
            at += length;
        }
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            value |= (ulong)(message[at] & 127) << shift;
            if (message[at++] < 128)
            {
                return value;
            }
        }
    }

    private sealed record ReadEvent(long Step, string? Tag, float? Value, string? Version);
}
