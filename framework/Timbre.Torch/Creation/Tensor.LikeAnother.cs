namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_zeros(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_zeros", [this, size], dtype, device, requires_grad);

        /// <summary>Zeros of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((long[])[dim0, dim1, dim2, dim3], dtype, device, requires_grad);

        /// <summary>Ones of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, long dim3, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_ones", [this, (long[])[dim0, dim1, dim2, dim3]], dtype, device, requires_grad);

        /// <summary>
        /// Memory that nobody has written yet of that shape, and of the tensor's type and on its device where none is given.
        /// </summary>
        public Tensor new_empty(ReadOnlySpan<long> size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_empty", [this, size], dtype, device, requires_grad);

        /// <summary>
        /// Memory that nobody has written yet of that shape, and of the tensor's type and on its device where none is given.
        /// </summary>
        public Tensor new_empty(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((long[])[size], dtype, device, requires_grad);

        /// <summary>
        /// Memory that nobody has written yet of that shape, and of the tensor's type and on its device where none is given.
        /// </summary>
        public Tensor new_empty(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((long[])[rows, columns], dtype, device, requires_grad);

        /// <summary>
        /// Memory that nobody has written yet of that shape, and of the tensor's type and on its device where none is given.
        /// </summary>
        public Tensor new_empty(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_empty((long[])[dim0, dim1, dim2], dtype, device, requires_grad);

        /// <summary>One value in that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_full(
            ReadOnlySpan<long> size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_full", [this, size, value], dtype, device, requires_grad);

        /// <summary>One value in that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_full(long size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((long[])[size], value, dtype, device, requires_grad);

        /// <summary>One value in that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_full(
            long rows, long columns, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((long[])[rows, columns], value, dtype, device, requires_grad);

        /// <summary>One value in that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_full(
            long dim0, long dim1, long dim2, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_full((long[])[dim0, dim1, dim2], value, dtype, device, requires_grad);
    }
}
