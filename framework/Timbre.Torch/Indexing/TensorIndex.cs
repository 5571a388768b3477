namespace TorchSharp;

public static partial class torch
{
    /// <summary>What stands between the brackets for one dimension: a number, a range, a mask, a list of indices, or an ellipsis.</summary>
    public readonly struct TensorIndex
    {
        private TensorIndex(Kind kind, long? start = null, long? stop = null, long? step = null, Tensor? indices = null)
        {
            What = kind;
            Start = start;
            Stop = stop;
            Step = step;
            Indices = indices;
        }

        internal enum Kind
        {
            None,
            Single,
            Ellipsis,
            Bool,
            Tensor,
            Slice,
        }

        /// <summary>All dimensions that the other indices do not name.</summary>
        public static TensorIndex Ellipsis => new(Kind.Ellipsis);

        /// <summary>A new dimension of length one.</summary>
        public static TensorIndex None => default;

        /// <summary>A new dimension of length one.</summary>
        public static TensorIndex Null => default;

        /// <summary>The whole dimension.</summary>
        public static TensorIndex Colon => Slice();

        internal Kind What { get; }

        internal long? Start { get; }

        internal long? Stop { get; }

        internal long? Step { get; }

        internal Tensor? Indices { get; }

        /// <summary>Every step-th element from start up to, but not including, stop; negative ones count from the end.</summary>
        public static TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => new(Kind.Slice, start, stop, step);

        /// <summary>The elements from start up to, but not including, end; negative ones count from the end.</summary>
        public static TensorIndex Slice((int? start, int? end) range) => Slice((long?)range.start, range.end);

        /// <summary>The elements of the range.</summary>
        public static TensorIndex Slice(Range range) =>
            Slice(FromStart(range.Start), range.End.Equals(Index.End) ? null : FromStart(range.End));

        /// <summary>A new dimension of length one, or of none where the value is false.</summary>
        public static TensorIndex Bool(bool value) => new(Kind.Bool, value ? 1 : 0);

        /// <summary>One index, whose dimension is dropped; negative ones count from the end.</summary>
        public static TensorIndex Single(long? index) => new(Kind.Single, index);

        /// <summary>Where a mask is true, or the parts at a list of indices.</summary>
        public static TensorIndex Tensor(Tensor tensor) => new(Kind.Tensor, indices: Given(tensor));

        /// <summary>One index, whose dimension is dropped; negative ones count from the end.</summary>
        public static implicit operator TensorIndex(long value) => Single(value);

        /// <summary>The elements from start up to, but not including, end; negative ones count from the end.</summary>
        public static implicit operator TensorIndex((int? start, int? end) range) => Slice(range);

        /// <summary>The elements of the range.</summary>
        public static implicit operator TensorIndex(Range range) => Slice(range);

        /// <summary>One index, whose dimension is dropped.</summary>
        public static implicit operator TensorIndex(Index index) => Single(FromStart(index));

        /// <summary>Exists for overload resolution only.</summary>
        /// <exception cref="InvalidOperationException">Always.</exception>
        public static implicit operator Tensor(TensorIndex value) =>
            throw new InvalidOperationException("A TensorIndex stands between the brackets of a tensor; it is no tensor itself.");

        private static long FromStart(Index index) => index.IsFromEnd ? -index.Value : index.Value;
    }
}
