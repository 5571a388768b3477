using static TorchSharp.torch;

namespace TorchSharp.Modules;

public abstract partial class OptimizerState
{
    /// <summary>What is done with each field of a state, beside the same field of another; every kind of state lists its own once.</summary>
    private protected abstract class Fields
    {
        public virtual void Count(ref long own, long other)
        {
        }

        public abstract void Tensor(ref Tensor? own, Tensor? other, bool optional = false);
    }

    private sealed class Write(BinaryWriter writer) : Fields
    {
        public override void Count(ref long own, long other) => writer.Write(own);

        public override void Tensor(ref Tensor? own, Tensor? other, bool optional)
        {
            if (optional)
            {
                TensorStream.WriteOptional(writer, own);
            }
            else
            {
                TensorStream.Write(writer, own!);
            }
        }
    }

    private sealed class Read(BinaryReader reader, Parameter like) : Fields
    {
        public override void Count(ref long own, long other) => own = reader.ReadInt64();

        public override void Tensor(ref Tensor? own, Tensor? other, bool optional) =>
            Replace(ref own, optional ? TensorStream.ReadOptional(reader, like) : TensorStream.Read(reader, like));
    }

    private sealed class Copy(Parameter like) : Fields
    {
        public override void Count(ref long own, long other) => own = other;

        public override void Tensor(ref Tensor? own, Tensor? other, bool optional)
        {
            using var detached = other?.detach();
            Replace(ref own, detached?.to(like.dtype, like.device, copy: true));
        }
    }

    private sealed class Compare : Fields
    {
        public bool Close { get; private set; } = true;

        public override void Count(ref long own, long other) => Close &= own == other;

        public override void Tensor(ref Tensor? own, Tensor? other, bool optional) =>
            Close = Close && (own is null ? other is null : other is not null && own.allclose(other));
    }

    private sealed class Move(Device device) : Fields
    {
        public override void Tensor(ref Tensor? own, Tensor? other, bool optional) => Replace(ref own, own?.to(device));
    }

    private sealed class Free : Fields
    {
        public override void Tensor(ref Tensor? own, Tensor? other, bool optional) => own?.Dispose();
    }
}
