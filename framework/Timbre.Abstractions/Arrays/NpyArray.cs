using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Timbre;

/// <summary>An array in a .npy file: its header is read, its elements are read when they are asked for, as float32 and with the last axis fastest.</summary>
/// <remarks>
/// Formats 1.0 to 3.0, uint8, float32 and float64, in C and in Fortran order. Between two reads no file is open, so thousands of arrays cost no more than their
/// headers; safe from any number of threads.
/// </remarks>
public sealed class NpyArray
{
    private readonly NpyHeader _header;

    private NpyArray(string path, NpyHeader header)
    {
        Path = path;
        _header = header;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The size of each axis, the first one outermost.</summary>
    public IReadOnlyList<long> Shape => _header.Shape;

    /// <summary>The type of the elements.</summary>
    public NpyType Type => _header.Type;

    /// <summary>Reads the header of a file.</summary>
    /// <exception cref="InvalidDataException">The file is no array of these types, or shorter than its header says; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static NpyArray Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 512);
            var header = NpyHeader.Read(stream);
            var needed = header.DataOffset + checked(header.Count * header.ElementSize);
            return stream.Length >= needed
                ? new NpyArray(path, header)
                : throw new InvalidDataException(FormattableString.Invariant(
                    $"is {stream.Length} bytes long, and its shape ({string.Join(", ", header.Shape)}) needs {needed}"));
        }
        catch (Exception failure) when (failure is InvalidDataException or OverflowException)
        {
            var reason = failure is OverflowException ? "has a shape that no file can hold" : failure.Message;
            throw new InvalidDataException($"{path} {reason}.", failure);
        }
    }

    /// <summary>All elements.</summary>
    /// <exception cref="IOException">The file cannot be read, or has changed.</exception>
    public float[] Read() => Read(0, Shape, 1);

    /// <summary>One item of the first axis: the elements of <c>array[index]</c>.</summary>
    /// <exception cref="IOException">The file cannot be read, or has changed.</exception>
    public float[] ReadItem(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Shape[0]);
        long[] item = [.. Shape.Skip(1)];
        return _header.IsFortranOrder ? Read(index, item, Shape[0]) : Read(index * item.Aggregate(1L, (product, size) => product * size), item, 1);
    }

    // The axes of the item lie 'stride' elements apart: 1 for a whole array, the number of items where the first axis of a Fortran array is fixed.
    private float[] Read(long first, IReadOnlyList<long> shape, long stride)
    {
        var count = shape.Aggregate(1L, (product, size) => product * size);
        if (count > Array.MaxLength / _header.ElementSize)
        {
            throw new InvalidDataException($"{Path} holds an item of shape ({string.Join(", ", shape)}), which is too large to be read at once.");
        }

        var values = new float[count];
        if (count == 0)
        {
            return values;
        }

        if (_header.IsFortranOrder)
        {
            ReadScattered(first, shape, stride, values);
        }
        else
        {
            ReadRun(first, values);
        }

        return values;
    }

    private void ReadRun(long first, float[] values)
    {
        using var file = File.OpenHandle(Path);
        var bytes = new byte[values.Length * (long)_header.ElementSize];
        var position = _header.DataOffset + (first * _header.ElementSize);
        for (var done = 0; done < bytes.Length;)
        {
            var read = RandomAccess.Read(file, bytes.AsSpan(done), position + done);
            done += read > 0 ? read : throw new EndOfStreamException($"{Path} has become shorter while it was being read.");
        }

        Convert(bytes, values);
    }

    private void ReadScattered(long first, IReadOnlyList<long> shape, long stride, float[] values)
    {
        using var map = MemoryMappedFile.CreateFromFile(Path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        using var view = map.CreateViewAccessor(_header.DataOffset, _header.Count * _header.ElementSize, MemoryMappedFileAccess.Read);
        var strides = new long[shape.Count];
        for (var (axis, step) = (0, stride); axis < shape.Count; step *= shape[axis], axis++)
        {
            strides[axis] = step;
        }

        var place = new long[shape.Count];
        var bytes = new byte[values.Length * _header.ElementSize];
        var element = first;
        for (var i = 0; i < values.Length; i++)
        {
            view.ReadArray(element * _header.ElementSize, bytes, i * _header.ElementSize, _header.ElementSize);
            for (var axis = shape.Count - 1; axis >= 0; axis--)
            {
                element += strides[axis];
                if (++place[axis] < shape[axis])
                {
                    break;
                }

                element -= strides[axis] * shape[axis];
                place[axis] = 0;
            }
        }

        Convert(bytes, values);
    }

    private void Convert(byte[] bytes, float[] values)
    {
        switch (_header.Type)
        {
            case NpyType.UInt8:
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = bytes[i];
                }

                break;
            case NpyType.Float32:
                if (!_header.IsBigEndian)
                {
                    MemoryMarshal.Cast<byte, float>(bytes).CopyTo(values);
                    break;
                }

                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = BinaryPrimitives.ReadSingleBigEndian(bytes.AsSpan(i * sizeof(float)));
                }

                break;
            default:
                for (var i = 0; i < values.Length; i++)
                {
                    var at = bytes.AsSpan(i * sizeof(double));
                    values[i] = (float)(_header.IsBigEndian ? BinaryPrimitives.ReadDoubleBigEndian(at) : BinaryPrimitives.ReadDoubleLittleEndian(at));
                }

                break;
        }
    }
}
