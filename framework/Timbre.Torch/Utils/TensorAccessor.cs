using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in the processor's memory, in the order of their indices, to read and to write.</summary>
/// <typeparam name="T">The managed type of the tensor's element type.</typeparam>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly torch.Tensor _tensor;
    private readonly T* _data;
    private readonly long[] _shape;
    private readonly long[] _strides;
    private readonly bool _contiguous;

    internal TensorAccessor(torch.Tensor tensor)
    {
        void* data;
        NativeMethods.Check(NativeMethods.TensorData(tensor.Handle, &data));
        _tensor = tensor;
        _data = (T*)data;
        _shape = tensor.shape;
        _strides = tensor.stride();
        _contiguous = tensor.is_contiguous();
        Count = tensor.numel();
    }

    /// <summary>The number of elements.</summary>
    public long Count { get; }

    /// <summary>Elements can be written: false.</summary>
    public bool IsReadOnly => false;

    /// <summary>One element, by its index in each dimension, or by its place in the order of all.</summary>
    /// <exception cref="IndexOutOfRangeException">The tensor has no such element.</exception>
    public T this[params long[] indices]
    {
        get
        {
            var value = _data[Offset(indices)];
            GC.KeepAlive(_tensor);
            return value;
        }

        set
        {
            _data[Offset(indices)] = value;
            GC.KeepAlive(_tensor);
        }
    }

    /// <summary>Whether both hold equal elements in the same order.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) =>
        left is null ? right is null : left.Equals(right);

    /// <summary>Whether the elements differ.</summary>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <summary>All elements in order, copied.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyOut(array, 0);
        return array;
    }

    /// <summary>All elements in an array of the tensor's shape, copied.</summary>
    public Array ToNDArray()
    {
        if (_shape.Length < 2)
        {
            return ToArray();
        }

        var array = Array.CreateInstance(typeof(T), _shape);
        CopyOut(MemoryMarshal.CreateSpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), checked((int)Count)), 0);
        return array;
    }

    /// <summary>Copies elements from <paramref name="tensorIndex"/> on into the array, as many as there is room for.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies elements from <paramref name="tensorIndex"/> on into the span, as many as there is room for.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CheckStart(tensorIndex);
        var room = array[arrayIndex..];
        CopyOut(room[..(int)Math.Min(room.Length, Count - tensorIndex)], tensorIndex);
    }

    /// <summary>Copies elements of the array into the tensor from <paramref name="tensorIndex"/> on, as many as fit.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) =>
        CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Copies elements of the span into the tensor from <paramref name="tensorIndex"/> on, as many as fit.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        CheckStart(tensorIndex);
        var source = array[arrayIndex..];
        source = source[..(int)Math.Min(source.Length, Count - tensorIndex)];
        if (_contiguous)
        {
            source.CopyTo(new Span<T>(_data + tensorIndex, source.Length));
        }
        else
        {
            for (var i = 0; i < source.Length; i++)
            {
                _data[Offset(tensorIndex + i)] = source[i];
            }
        }

        GC.KeepAlive(_tensor);
    }

    /// <summary>The elements in order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (long i = 0; i < Count; i++)
        {
            yield return At(i);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        obj is TensorAccessor<T> other && Count == other.Count && (ReferenceEquals(this, other) || this.SequenceEqual(other));

    /// <inheritdoc/>
    public override int GetHashCode() => Count.GetHashCode();

    /// <summary>Does nothing: the accessor owns no memory, the tensor does.</summary>
    public void Dispose()
    {
    }

    internal T At(long index)
    {
        var value = _data[_contiguous ? index : Offset(index)];
        GC.KeepAlive(_tensor);
        return value;
    }

    private void CopyOut(Span<T> target, long start)
    {
        if (_contiguous)
        {
            new ReadOnlySpan<T>(_data + start, target.Length).CopyTo(target);
        }
        else
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = _data[Offset(start + i)];
            }
        }

        GC.KeepAlive(_tensor);
    }

    private long Offset(long index)
    {
        long offset = 0;
        for (var dimension = _shape.Length - 1; dimension >= 0; dimension--)
        {
            (index, var position) = Math.DivRem(index, _shape[dimension]);
            offset += position * _strides[dimension];
        }

        return offset;
    }

    private long Offset(long[] indices)
    {
        if (indices.Length == 1)
        {
            return (ulong)indices[0] < (ulong)Count
                ? Offset(indices[0])
                : throw new IndexOutOfRangeException($"Element {indices[0]} does not exist; the tensor has {Count}.");
        }

        if (indices.Length != _shape.Length)
        {
            throw new IndexOutOfRangeException($"{indices.Length} indices were given for a tensor of {_shape.Length} dimensions.");
        }

        long offset = 0;
        for (var dimension = 0; dimension < indices.Length; dimension++)
        {
            if ((ulong)indices[dimension] >= (ulong)_shape[dimension])
            {
                throw new IndexOutOfRangeException(
                    $"Index {indices[dimension]} of dimension {dimension} does not exist; that dimension's length is {_shape[dimension]}.");
            }

            offset += indices[dimension] * _strides[dimension];
        }

        return offset;
    }

    private void CheckStart(long tensorIndex)
    {
        if (Count > 0)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(tensorIndex);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(tensorIndex, Count);
        }
    }
}
