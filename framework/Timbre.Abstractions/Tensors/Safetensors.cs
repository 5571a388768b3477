using System.Buffers.Binary;
using static TorchSharp.torch;

namespace Timbre;

/// <summary>Writes and reads tensors in the safetensors format (huggingface/safetensors), whose files hold numbers and no code.</summary>
public static class Safetensors
{
    // Elements that are copied at once: spans hold at most 2^31 - 1 bytes, and this many of 8 bytes are 128 MB.
    private const long ChunkElements = 1 << 24;

    /// <summary>Writes tensors of any shape and device to a file, which is replaced.</summary>
    /// <exception cref="NotSupportedException">A tensor is of a type that the format does not have.</exception>
    public static void Save(
        string path, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        using var stream = File.Create(path);
        Save(stream, tensors, metadata);
    }

    /// <summary>Writes tensors of any shape and device; the same tensors give the same bytes.</summary>
    /// <exception cref="NotSupportedException">A tensor is of a type that the format does not have.</exception>
    public static void Save(
        Stream stream, IReadOnlyDictionary<string, Tensor> tensors, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(tensors);
        var entries = new List<SafetensorsEntry>();
        var offset = 0L;
        foreach (var (name, tensor) in tensors.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            var length = tensor.numel() * SafetensorsHeader.SizeOf(tensor.dtype);
            entries.Add(new SafetensorsEntry(name, tensor.dtype, tensor.shape, offset, offset += length));
        }

        var header = new SafetensorsHeader(entries, metadata ?? new Dictionary<string, string>()).Write();
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
        stream.Write(prefix);
        stream.Write(header);
        foreach (var entry in entries)
        {
            Write(stream, tensors[entry.Name]);
        }
    }

    /// <summary>Reads a file; its tensors are on the CPU and belong to the current dispose scope.</summary>
    /// <exception cref="InvalidDataException">The file is cut off or not of the format.</exception>
    public static SafetensorsFile Load(string path)
    {
        using var stream = File.OpenRead(path);
        return Load(stream, path);
    }

    /// <summary>Reads from a stream's place to its end; the tensors are on the CPU and belong to the current dispose scope.</summary>
    /// <exception cref="InvalidDataException">The stream is cut off or not of the format.</exception>
    public static SafetensorsFile Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Load(stream, "The safetensors stream");
    }

    private static SafetensorsFile Load(Stream stream, string where)
    {
        if (!stream.CanSeek)
        {
            // Only the bytes that really come are stored, whatever the header promises.
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            copy.Position = 0;
            return Load(copy, where);
        }

        var header = ReadHeader(stream, where);
        var rest = stream.Length - stream.Position;
        if (header.DataLength != rest)
        {
            throw new InvalidDataException(
                $"{where}: the header describes {header.DataLength} bytes of tensors, and {rest} follow it; the file is cut off or was "
                + "changed.");
        }

        var tensors = new Dictionary<string, Tensor>();
        try
        {
            foreach (var entry in header.Entries)
            {
                tensors.Add(entry.Name, Read(stream, entry, where));
            }
        }
        catch
        {
            foreach (var tensor in tensors.Values)
            {
                tensor.Dispose();
            }

            throw;
        }

        return new SafetensorsFile(tensors, header.Metadata);
    }

    private static SafetensorsHeader ReadHeader(Stream stream, string where)
    {
        var rest = stream.Length - stream.Position;
        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        if (rest < prefix.Length)
        {
            throw new InvalidDataException($"{where}: there are {rest} bytes, too few for the 8 that give the header's length.");
        }

        stream.ReadExactly(prefix);
        var length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        var most = Math.Min(SafetensorsHeader.MaximumLength, rest - prefix.Length);
        if (length > (ulong)most)
        {
            throw new InvalidDataException(
                $"{where}: the header is said to be {length} bytes long; here it can be at most {most}. The file is cut off, or is no "
                + ".safetensors file.");
        }

        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return SafetensorsHeader.Read(bytes, where);
    }

    private static void Write(Stream stream, Tensor tensor)
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        var flat = tensor.detach().cpu().contiguous().flatten();
        for (var start = 0L; start < flat.numel(); start += ChunkElements)
        {
            stream.Write(flat.narrow(0, start, Math.Min(ChunkElements, flat.numel() - start)).bytes);
        }
    }

    private static Tensor Read(Stream stream, SafetensorsEntry entry, string where)
    {
        var tensor = empty(entry.Shape, entry.Type);
        using var flat = tensor.flatten();
        for (var start = 0L; start < flat.numel(); start += ChunkElements)
        {
            using var chunk = flat.narrow(0, start, Math.Min(ChunkElements, flat.numel() - start));
            var bytes = chunk.bytes;
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                tensor.Dispose();
                throw new InvalidDataException($"{where}: the file ended while tensor '{entry.Name}' was read.");
            }
        }

        return tensor;
    }
}
