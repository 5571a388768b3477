using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        private static (Tensor First, Tensor Second) As((Tensor First, Tensor Second) pair, ScalarType? type) =>
            (pair.First.As(type), pair.Second.As(type));

        private static (Tensor First, Tensor? Second, Tensor? Third) Kept(
            (Tensor First, Tensor Second, Tensor Third) triple, bool second, bool third) =>
            (triple.First, Kept(triple.Second, second), Kept(triple.Third, third));

        private static Tensor? Kept(Tensor tensor, bool wanted)
        {
            if (!wanted)
            {
                tensor.Dispose();
            }

            return wanted ? tensor : null;
        }

        private Tensor As(ScalarType? type) => type is { } other && other != dtype ? to_type(other, disposeAfter: true) : this;

        private Tensor Into(string name, ReadOnlySpan<long> dims, bool keepdim, Tensor? target) =>
            target is null ? Aten.Call(name, this, dims, keepdim) : Written(Aten.Call(name + ".out", this, dims, keepdim, target), target);

        private (Tensor First, Tensor Second, Tensor Third) Unique(bool sorted, bool inverse, bool counts, long? dim) =>
            dim is { } along
                ? Aten.CallTriple("unique_dim", this, along, sorted, inverse, counts)
                : Aten.CallTriple("_unique2", this, sorted, inverse, counts);

        private static Tensor Written(Tensor result, Tensor target)
        {
            result.Dispose();
            return target;
        }
    }
}
