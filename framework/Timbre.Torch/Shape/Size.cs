using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The lengths of a tensor's dimensions.</summary>
    public readonly struct Size : IEnumerable<long>
    {
        private readonly long[]? _shape;

        /// <summary>Those lengths.</summary>
        public Size(long[] shape) => _shape = [.. shape];

        /// <summary>Those lengths.</summary>
        public Size(IEnumerable<long> shape) => _shape = [.. shape];

        /// <summary>Those lengths.</summary>
        public Size(int[] shape) => _shape = Array.ConvertAll(shape, length => (long)length);

        /// <summary>One dimension of that length.</summary>
        public Size(long size) => _shape = [size];

        /// <summary>Two dimensions of those lengths.</summary>
        public Size((long, long) size) => _shape = [size.Item1, size.Item2];

        /// <summary>Three dimensions of those lengths.</summary>
        public Size((long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>Four dimensions of those lengths.</summary>
        public Size((long, long, long, long) size) => _shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>One dimension of that length.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>Two dimensions of those lengths.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>Three dimensions of those lengths.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>Four dimensions of those lengths.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);

        /// <summary>Those lengths.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <summary>Whether both have the same lengths.</summary>
        public static bool operator ==(Size left, Size right) => left.Shape.AsSpan().SequenceEqual(right.Shape);

        /// <summary>Whether the lengths differ.</summary>
        public static bool operator !=(Size left, Size right) => !(left == right);

        /// <summary>The lengths of the first, then those of the second.</summary>
        public static Size operator +(Size left, Size right) => new([.. left.Shape, .. right.Shape]);

        /// <summary>Whether there are no dimensions.</summary>
        public bool IsEmpty => Shape.Length == 0;

        /// <summary>Whether there are no dimensions.</summary>
        public bool IsScalar => Shape.Length == 0;

        /// <summary>The number of dimensions.</summary>
        public int Length => Shape.Length;

        /// <summary>The lengths, to be read only.</summary>
        public long[] Shape => _shape ?? [];

        /// <summary>The length of one dimension; negative ones count from the last.</summary>
        public long this[int idx] => Shape[idx < 0 ? idx + Shape.Length : idx];

        /// <summary>The length of one dimension; negative ones count from the last.</summary>
        public long this[long idx] => this[checked((int)idx)];

        /// <summary>The number of elements of a tensor of these lengths.</summary>
        public long numel() => Shape.TotalSize();

        /// <summary>The lengths from one dimension up to, but not including, another.</summary>
        public Size Slice(int first, int next) => new(Shape[first..next]);

        /// <summary>The lengths of the first dimensions.</summary>
        public IEnumerable<long> Take(int i) => Shape.Take(i);

        /// <summary>The lengths in order.</summary>
        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Size other && this == other;

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            var hash = default(HashCode);
            foreach (var length in Shape)
            {
                hash.Add(length);
            }

            return hash.ToHashCode();
        }

        /// <summary>The lengths as in <c>[2, 3]</c>.</summary>
        public override string ToString() => $"[{string.Join(", ", Shape)}]";
    }
}
