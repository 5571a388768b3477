using System.Runtime.InteropServices;

namespace Timbre;

/// <summary>Writes a float32 array of known shape to a .npy file, piece by piece, in constant memory.</summary>
public sealed class NpyWriter : IDisposable
{
    private readonly Stream _stream;
    private readonly long _count;
    private long _written;

    /// <summary>Writes the header, in format 1.0.</summary>
    /// <param name="stream">Where the file goes; it stays open.</param>
    /// <param name="shape">The size of each axis, the first one outermost.</param>
    public NpyWriter(Stream stream, IReadOnlyList<long> shape)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(shape);
        _stream = stream;
        _count = shape.Aggregate(1L, (product, dimension) => checked(product * dimension));
        _stream.Write(NpyHeader.Write(shape, NpyType.Float32));
    }

    /// <summary>Writes the next elements, the last axis fastest.</summary>
    /// <exception cref="InvalidOperationException">There are more of them than the shape holds.</exception>
    public void Write(ReadOnlySpan<float> values)
    {
        _written += values.Length;
        if (_written > _count)
        {
            throw new InvalidOperationException($"{_written} elements were written to an array of {_count}.");
        }

        _stream.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Ends the array.</summary>
    /// <exception cref="InvalidOperationException">There are fewer elements than the shape holds.</exception>
    public void Complete()
    {
        if (_written != _count)
        {
            throw new InvalidOperationException($"{_written} elements were written to an array of {_count}.");
        }

        _stream.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _stream.Flush();
}
