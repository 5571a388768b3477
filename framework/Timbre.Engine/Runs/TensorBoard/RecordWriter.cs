using System.Buffers.Binary;

namespace Timbre.Engine;

/// <summary>Writes TensorFlow's record format: length, its checksum, data, their checksum, all little-endian.</summary>
/// <remarks>Source of the format: TensorFlow's guide "TFRecord and tf.train.Example", section on the file format.</remarks>
internal sealed class RecordWriter(string path) : IDisposable
{
    private readonly FileStream _stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);

    /// <summary>Writes a record in one call to the system, so that a killed process leaves a whole one or none.</summary>
    public void Write(ReadOnlySpan<byte> data)
    {
        var record = new byte[MaskedCrc32C.HeaderSize + data.Length + sizeof(uint)];
        BinaryPrimitives.WriteInt64LittleEndian(record, data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(sizeof(long)), MaskedCrc32C.Of(record.AsSpan(0, sizeof(long))));
        data.CopyTo(record.AsSpan(MaskedCrc32C.HeaderSize));
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(MaskedCrc32C.HeaderSize + data.Length), MaskedCrc32C.Of(data));
        _stream.Write(record);
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Dispose();
}
