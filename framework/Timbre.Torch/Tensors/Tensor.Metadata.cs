using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The number of dimensions.</summary>
        public long Dimensions => Info.Dimensions;

        /// <summary>The number of dimensions.</summary>
        public long ndim => Info.Dimensions;

        /// <summary>The number of elements.</summary>
        public long NumberOfElements => Info.Elements;

        /// <summary>Bytes of one element.</summary>
        public long ElementSize => Info.ElementSize;

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)Info.ScalarType;

        /// <summary>Where the elements lie.</summary>
        public Device device
        {
            get
            {
                var info = Info;
                return info.DeviceType == (int)DeviceType.CPU ? CPU : new Device((DeviceType)info.DeviceType, info.DeviceIndex);
            }
        }

        /// <summary>Which device of its kind the elements lie on; -1 for the processor.</summary>
        public int device_index => Info.DeviceIndex;

        /// <summary>The kind of device that the elements lie on.</summary>
        public DeviceType device_type => (DeviceType)Info.DeviceType;

        /// <summary>Whether the elements lie on a CUDA device.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>Whether the tensor has a shape but no elements.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>The length of each dimension.</summary>
        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[Info.Dimensions];
                fixed (long* pointer = sizes)
                {
                    NativeMethods.Check(NativeMethods.TensorSizes(Handle, pointer));
                }

                GC.KeepAlive(this);
                return sizes;
            }
        }

        private unsafe TensorInfo Info
        {
            get
            {
                TensorInfo info;
                NativeMethods.Check(NativeMethods.TensorInfo(Handle, &info));
                GC.KeepAlive(this);
                return info;
            }
        }

        /// <summary>The number of dimensions.</summary>
        public long dim() => Info.Dimensions;

        /// <summary>The number of elements.</summary>
        public long numel() => Info.Elements;

        /// <summary>Bytes of one element.</summary>
        public long element_size() => Info.ElementSize;

        /// <summary>The length of each dimension.</summary>
        public long[] size() => shape;

        /// <summary>The length of one dimension; negative ones count from the last.</summary>
        /// <exception cref="IndexOutOfRangeException">The tensor has no such dimension.</exception>
        public long size(int dim) => At(shape, dim);

        /// <summary>How many elements lie between neighbours along each dimension.</summary>
        public unsafe long[] stride()
        {
            var strides = new long[Info.Dimensions];
            fixed (long* pointer = strides)
            {
                NativeMethods.Check(NativeMethods.TensorStrides(Handle, pointer));
            }

            GC.KeepAlive(this);
            return strides;
        }

        /// <summary>How many elements lie between neighbours along one dimension; negative ones count from the last.</summary>
        /// <exception cref="IndexOutOfRangeException">The tensor has no such dimension.</exception>
        public long stride(int dim) => At(stride(), dim);

        /// <summary>Where in its storage the first element lies, in elements.</summary>
        public unsafe long storage_offset()
        {
            long offset;
            NativeMethods.Check(NativeMethods.TensorStorageOffset(Handle, &offset));
            GC.KeepAlive(this);
            return offset;
        }

        /// <summary>Whether the elements lie in memory in the order of their indices, without gaps.</summary>
        public bool is_contiguous() => Info.Contiguous != 0;

        /// <summary>Whether the elements lie in the processor's memory.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>Whether the elements are integers; truth values count as such.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>Whether the elements are real floating-point numbers.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>Whether the elements are complex numbers.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>Whether the tensor's only element is not zero.</summary>
        public bool is_nonzero() => Aten.CallInteger("is_nonzero", this) != 0;

        private static long At(long[] values, int dim)
        {
            var index = dim < 0 ? dim + values.Length : dim;
            return (uint)index < (uint)values.Length
                ? values[index]
                : throw new IndexOutOfRangeException(
                    $"Dimension {dim} does not exist; the tensor has {values.Length}, so it must lie between " +
                    $"{-values.Length} and {values.Length - 1}.");
        }
    }

    /// <summary>Whether the type holds integers; truth values count as such.</summary>
    public static bool is_integral(ScalarType type) =>
        type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

    /// <summary>Whether the tensor's elements are integers; truth values count as such.</summary>
    public static bool is_integral(Tensor t) => is_integral(Given(t).dtype);

    /// <summary>Whether the type holds real floating-point numbers.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>Whether the tensor's elements are real floating-point numbers.</summary>
    public static bool is_floating_point(Tensor input) => is_floating_point(Given(input).dtype);

    /// <summary>Whether the type holds complex numbers.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    /// <summary>Whether the tensor's elements are complex numbers.</summary>
    public static bool is_complex(Tensor input) => is_complex(Given(input).dtype);

    private static Tensor Given(
        Tensor tensor, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(tensor))] string? name = null)
    {
        ArgumentNullException.ThrowIfNull(tensor, name);
        return tensor;
    }
}
