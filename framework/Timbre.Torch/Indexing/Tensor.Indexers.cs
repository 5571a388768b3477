using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part that the indices name: in the same memory, unless a tensor is among the indices.</summary>
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The elements at the tuples of indices that the tensors hold, or where a mask is true; copied.</summary>
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => index_put_(value, indices);
        }

        /// <summary>The part at one index of the first dimension, in the same memory; negative ones count from the end.</summary>
        public Tensor this[long i1]
        {
            get => select(0, i1);
            set => index_put_(value, (TensorIndex[])[i1]);
        }

        /// <summary>The part at one index of each of the first two dimensions, in the same memory.</summary>
        public Tensor this[long i1, long i2]
        {
            get => index((TensorIndex[])[i1, i2]);
            set => index_put_(value, (TensorIndex[])[i1, i2]);
        }

        /// <summary>The part at one index of each of the first three dimensions, in the same memory.</summary>
        public Tensor this[long i1, long i2, long i3]
        {
            get => index((TensorIndex[])[i1, i2, i3]);
            set => index_put_(value, (TensorIndex[])[i1, i2, i3]);
        }

        /// <summary>The part at one index of each of the first four dimensions, in the same memory.</summary>
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => index((TensorIndex[])[i1, i2, i3, i4]);
            set => index_put_(value, (TensorIndex[])[i1, i2, i3, i4]);
        }

        /// <summary>The part at one index of each of the first dimensions, in the same memory.</summary>
        public Tensor this[params long[] indices]
        {
            get => index(Array.ConvertAll(indices, i => (TensorIndex)i));
            set => index_put_(value, Array.ConvertAll(indices, i => (TensorIndex)i));
        }

        /// <summary>The part that the indices name: in the same memory, unless a tensor is among the indices.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            using var part = new IndexedView(this, indices);
            return part.Read();
        }

        /// <summary>The elements at the tuples of indices that the tensors hold, or where a mask is true; copied.</summary>
        public Tensor index(params Tensor[] indices) => Aten.Call("index.Tensor", this, indices);

        /// <summary>Writes the value, stretched where needed, on the part that the indices name.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices) => index_put_(value, indices, accumulate: false);

        /// <summary>Writes the value on the part that the indices name, or adds it.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            using var part = new IndexedView(this, indices);
            part.Write(value, accumulate);
            return this;
        }

        /// <summary>Writes the value at the tuples of indices that the tensors hold, or where a mask is true.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => index_put_(value, indices, accumulate: false);

        /// <summary>Writes the value at the tuples of indices that the tensors hold, or where a mask is true, or adds it.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) =>
            Aten.Mutate("index_put_", this, indices, value, accumulate);

        /// <summary>Writes one number on the part that the indices name.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            using var tensor = Number(value);
            return index_put_(tensor, indices);
        }

        /// <summary>Writes one number at the tuples of indices that the tensors hold, or where a mask is true.</summary>
        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            using var tensor = Number(value);
            return index_put_(tensor, indices);
        }

        private Tensor Number(Scalar value) => full((long[])[], value, dtype, device);
    }
}
