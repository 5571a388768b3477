using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Whether both are true.</summary>
        public Tensor logical_and(Tensor other) => Aten.Call("logical_and", this, other);

        /// <summary>Whether one or both are true.</summary>
        public Tensor logical_or(Tensor other) => Aten.Call("logical_or", this, other);

        /// <summary>Whether exactly one is true.</summary>
        public Tensor logical_xor(Tensor other) => Aten.Call("logical_xor", this, other);

        /// <summary>Whether the elements are false.</summary>
        public Tensor logical_not() => Aten.Call("logical_not", this);

        /// <summary>Replaces the elements by whether both are true.</summary>
        public Tensor logical_and_(Tensor other) => Aten.Mutate("logical_and_", this, other);

        /// <summary>Replaces the elements by whether one or both are true.</summary>
        public Tensor logical_or_(Tensor other) => Aten.Mutate("logical_or_", this, other);

        /// <summary>Replaces the elements by whether exactly one is true.</summary>
        public Tensor logical_xor_(Tensor other) => Aten.Mutate("logical_xor_", this, other);

        /// <summary>Replaces the elements by whether they are false.</summary>
        public Tensor logical_not_() => Aten.Mutate("logical_not_", this);

        /// <summary>The bits that are set in both.</summary>
        public Tensor bitwise_and(Tensor other) => Aten.Call("bitwise_and.Tensor", this, other);

        /// <summary>The bits that are set in one or both.</summary>
        public Tensor bitwise_or(Tensor other) => Aten.Call("bitwise_or.Tensor", this, other);

        /// <summary>The bits that are set in exactly one.</summary>
        public Tensor bitwise_xor(Tensor other) => Aten.Call("bitwise_xor.Tensor", this, other);

        /// <summary>The bits that are not set.</summary>
        public Tensor bitwise_not() => Aten.Call("bitwise_not", this);

        /// <summary>Leaves the bits that are set in both.</summary>
        public Tensor bitwise_and_(Tensor other) => Aten.Mutate("bitwise_and_.Tensor", this, other);

        /// <summary>Sets the bits that are set in either.</summary>
        public Tensor bitwise_or_(Tensor other) => Aten.Mutate("bitwise_or_.Tensor", this, other);

        /// <summary>Leaves the bits that are set in exactly one.</summary>
        public Tensor bitwise_xor_(Tensor other) => Aten.Mutate("bitwise_xor_.Tensor", this, other);

        /// <summary>Turns every bit over.</summary>
        public Tensor bitwise_not_() => Aten.Mutate("bitwise_not_", this);

        /// <summary>The bits moved up by that many places.</summary>
        public Tensor bitwise_left_shift(Tensor other) => Aten.Call("bitwise_left_shift.Tensor", this, other);

        /// <summary>The bits moved down by that many places.</summary>
        public Tensor bitwise_right_shift(Tensor other) => Aten.Call("bitwise_right_shift.Tensor", this, other);
    }
}
