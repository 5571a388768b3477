namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Zeros of the tensor's shape, and of its type and on its device where none is given.</summary>
        public Tensor zeros_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("zeros_like", [this], dtype, device, requires_grad);

        /// <summary>Ones of the tensor's shape, and of its type and on its device where none is given.</summary>
        public Tensor ones_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("ones_like", [this], dtype, device, requires_grad);

        /// <summary>
        /// Memory that nobody has written yet, of the tensor's shape, and of its type and on its device where none is given.
        /// </summary>
        public Tensor empty_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("empty_like", [this], dtype, device, requires_grad);

        /// <summary>One value in the tensor's shape, and of its type and on its device where none is given.</summary>
        public Tensor full_like(Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("full_like", [this, value], dtype, device, requires_grad);

        /// <summary>
        /// Uniform random numbers in [0, 1), of the tensor's shape, and of its type and on its device where none is given.
        /// </summary>
        public Tensor rand_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("rand_like", [this], dtype, device, requires_grad);

        /// <summary>
        /// Normal random numbers of mean 0 and deviation 1, of the tensor's shape, and of its type and on its device where none is given.
        /// </summary>
        public Tensor randn_like(ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("randn_like", [this], dtype, device, requires_grad);

        /// <summary>
        /// Whole random numbers in [low, high), of the tensor's shape, and of its type and on its device where none is given.
        /// </summary>
        public Tensor randint_like(long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("randint_like.low_dtype", [this, low, high], dtype, device, requires_grad);

        /// <summary>Zeros of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_zeros(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_zeros", [this, size], dtype, device, requires_grad);

        /// <summary>Zeros of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_zeros(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((long[])[size], dtype, device, requires_grad);

        /// <summary>Zeros of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_zeros(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((long[])[rows, columns], dtype, device, requires_grad);

        /// <summary>Zeros of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_zeros(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            new_zeros((long[])[dim0, dim1, dim2], dtype, device, requires_grad);

        /// <summary>Ones of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_ones(long size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_ones", [this, (long[])[size]], dtype, device, requires_grad);

        /// <summary>Ones of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_ones(long rows, long columns, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_ones", [this, (long[])[rows, columns]], dtype, device, requires_grad);

        /// <summary>Ones of that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_ones(
            long dim0, long dim1, long dim2, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_ones", [this, (long[])[dim0, dim1, dim2]], dtype, device, requires_grad);

        /// <summary>
        /// Memory that nobody has written yet of that shape, and of the tensor's type and on its device where none is given.
        /// </summary>
        public Tensor new_empty(long[] size, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_empty", [this, size], dtype, device, requires_grad);

        /// <summary>One value in that shape, and of the tensor's type and on its device where none is given.</summary>
        public Tensor new_full(long[] size, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Create.Run("new_full", [this, size, value], dtype, device, requires_grad);
    }
}
